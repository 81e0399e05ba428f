/** Why an address is none, in the platform's words. */
export interface BadUrl {
  readonly why: string;
}

const ownSchemes = new Set(['tg:', 'ton:', 'tonsite:']);

/**
 * The address as the platform keeps it (a missing scheme becomes http), or why it takes none.
 * Known from the wild: "localhost" and other names without a dot are a "Wrong HTTP URL". The other wordings are TDLib's as remembered.
 */
export function validUrl(given: string): string | BadUrl {
  const text = given.trim();
  if (text === '') return { why: 'URL must be non-empty' };
  if (/\s/u.test(text)) return { why: 'Wrong HTTP URL' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && ownSchemes.has(`${scheme}:`)) return text;
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { why: 'Unsupported URL protocol' };
  }
  const withScheme = scheme === undefined ? `http://${text}` : text;
  const host = URL.canParse(withScheme) ? new URL(withScheme).hostname : undefined;
  if (host === undefined)
    return { why: /^https?:\/\/(?:[/?#:]|$)/iu.test(withScheme) ? 'URL host is empty' : 'Wrong HTTP URL' };
  if (!/^[^.]+(?:\.[^.]+)+\.?$/u.test(host) && !host.startsWith('[')) return { why: 'Wrong HTTP URL' };
  return URL.canParse(withScheme) ? withHost(withScheme) : { why: 'Wrong HTTP URL' };
}

/** TDLib keeps the path of a bare host as "/". */
const withHost = (url: string): string => (/^https?:\/\/[^/?#]+$/iu.test(url) ? `${url}/` : url);
