// The chat on another site, by one line: <script src="https://HOST/embed.js" defer></script>
// It adds one element to the page, keeps its style and its names to itself, and loads the chat when it is first opened.
// A site with a content security policy allows our host in script-src and frame-src; styles need nothing.
(() => {
  const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  const service = new URL(script.src).origin;
  const marker = 'data-tro-ly-thi-dua';
  if (document.querySelector(`[${marker}]`)) return;
  const onPhone = matchMedia('(max-width: 40rem), (max-height: 32rem)');

  const styles = `
    :host { all: initial; color-scheme: light dark; }
    button { font: 600 1rem/1 system-ui, sans-serif; cursor: pointer; border: 0; border-radius: 50%; padding: 0;
      display: grid; place-items: center; color: #fff; background: #8f1d21; }
    button:focus-visible { outline: 3px solid #b8892b; outline-offset: 3px; }
    .open { position: fixed; z-index: 2147483000; width: 60px; height: 60px;
      right: calc(20px + env(safe-area-inset-right)); bottom: calc(20px + env(safe-area-inset-bottom));
      box-shadow: 0 2px 6px #0003, 0 8px 24px #0003; }
    .open:hover { background: #761519; }
    dialog { box-sizing: border-box; position: fixed; z-index: 2147483001; inset: auto; margin: 0; padding: 0;
      border: 1px solid #8884; border-radius: 16px; overflow: hidden; background: #f7f4ee;
      right: calc(20px + env(safe-area-inset-right)); bottom: calc(92px + env(safe-area-inset-bottom));
      width: 400px; height: min(660px, calc(100vh - 112px)); max-width: none; max-height: none;
      box-shadow: 0 4px 12px #0003, 0 16px 48px #0004; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .close { position: absolute; top: 10px; right: 10px; width: 44px; height: 44px; background: transparent; }
    .close:hover { background: #fff2; }
    @media (max-width: 40rem), (max-height: 32rem) {
      dialog { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
    }
    @media (forced-colors: active) { button { border: 2px solid; } }`;

  const svg = (path) => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of Object.entries({
      viewBox: '0 0 24 24',
      width: 28,
      height: 28,
      'aria-hidden': true,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }))
      image.setAttribute(name, value);
    image.append(document.createElementNS(image.namespaceURI, 'path'));
    image.firstChild.setAttribute('d', path);
    return image;
  };
  const button = (className, label, path) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.setAttribute('aria-label', label);
    made.append(svg(path));
    return made;
  };

  const host = document.createElement('div');
  host.setAttribute(marker, '');
  const root = host.attachShadow({ mode: 'open' });
  // Not a <style>: a strict policy of the site would drop it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  const opener = button('open', 'Hỏi Trợ lý Thi đua', 'M4 5h16v11h-8l-5 4v-4H4z M8.5 9h7 M8.5 12h4.5');
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-expanded', 'false');
  const closer = button('close', 'Đóng Trợ lý Thi đua', 'M6 6l12 12M18 6 6 18');
  const panel = document.createElement('dialog');
  panel.setAttribute('aria-label', 'Trợ lý Thi đua');
  panel.append(closer);
  root.append(opener, panel);

  let frame;
  let loaded = false;
  // Closed, it is still there: it need not ask for news.
  const tell = () =>
    loaded && frame.contentWindow.postMessage(`tro-ly-thi-dua:${panel.open ? 'shown' : 'hidden'}`, service);
  const open = () => {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = 'Trợ lý Thi đua';
      frame.src = `${service}/?embed`;
      // What was focused was the empty frame; the chat that replaced it has the keyboard only when it is given anew.
      frame.addEventListener('load', () => {
        loaded = true;
        tell();
        if (root.activeElement !== frame) return;
        frame.blur();
        frame.focus();
      });
      // Before the button in the picture, after it for the keyboard: the question comes first.
      panel.prepend(frame);
    }
    if (onPhone.matches) panel.showModal();
    else panel.show();
    opener.setAttribute('aria-expanded', 'true');
    frame.focus();
    tell();
  };
  const close = () => panel.open && panel.close();

  panel.addEventListener('close', () => {
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
    tell();
  });
  opener.addEventListener('click', () => (panel.open ? close() : open()));
  closer.addEventListener('click', close);
  root.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  addEventListener('message', (event) => {
    if (
      event.source === frame?.contentWindow &&
      event.origin === service &&
      event.data === 'tro-ly-thi-dua:close'
    )
      close();
  });
  document.body.append(host);
})();
