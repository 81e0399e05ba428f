/** Services that hide where a link leads. */
const shorteners: ReadonlySet<string> = new Set([
  ...[
    'bit.ly',
    'bitly.com',
    'j.mp',
    'tinyurl.com',
    'goo.gl',
    't.co',
    'is.gd',
    'v.gd',
    'cutt.ly',
    'ow.ly',
    'buff.ly',
  ],
  ...[
    'rebrand.ly',
    'rb.gy',
    's.id',
    't.ly',
    'tiny.cc',
    'shorturl.at',
    'short.gy',
    'bit.do',
    'adf.ly',
    'tiny.one',
  ],
  ...['bom.so', 'by.com.vn', 'zpr.io', 'me2.do', 'u.nu', 'qr.ae', 'shorten.asia', 'urlvn.net', 'lnkd.in'],
]);

/** Whether a text holds a link by a service that hides where it leads. */
export function hasShortLink(text: string): boolean {
  const hosts =
    text.toLowerCase().match(/(?<![a-z0-9.@-])[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){1,3}(?=\/[a-z0-9])/gu) ??
    [];
  return hosts.some((host) => shorteners.has(host.replace(/^www\./u, '')));
}
