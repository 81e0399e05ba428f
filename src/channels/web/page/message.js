// Draws one message. Nothing a person or the service wrote is ever taken as HTML: it becomes text nodes.
const names = { person: 'Bạn: ', assistant: 'Trợ lý: ' };
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
const embedded = document.documentElement.classList.contains('embedded');

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A message of `{by, text, link?, choices?, citations?, chosen?, closed?, failed?}` as an element. */
export function drawMessage(message, { onChoice, onRetry }) {
  const citations = message.citations ?? [];
  const made = element(
    'div',
    { class: `message ${message.by}` },
    element('span', { class: 'hidden' }, names[message.by]),
  );
  for (const line of message.text.split(/\n+/))
    if (line.trim() !== '') made.append(...drawLine(line.trim(), message));
  if (citations.length > 0) made.append(drawCitations(citations, message.text));
  if (message.link !== undefined) made.append(drawLink(message.link));
  if (message.choices?.length > 0) made.append(drawChoices(message, onChoice));
  if (message.closed) showClosed(made, message);
  if (message.failed) showFailed(made, message, onRetry);
  return made;
}

/** A page of ours beside the chat; whatever address came, it leads nowhere else. */
function drawLink({ label, address }) {
  // Two slashes would begin the name of another site.
  const href = new URL(address, document.baseURI).pathname.replace(/^\/+/, '/');
  const link = element('a', { class: 'choice strong link', href, target: '_blank', rel: 'noopener' }, label);
  return element('p', {}, link);
}

/** Its choices can be read but no more pressed. Changed in place: drawn anew, the whole message would be read aloud again. */
export function showClosed(made, { choices = [], chosen }) {
  made.querySelectorAll('.choices button').forEach((button, index) => {
    // Not `disabled`: that would throw the keyboard's focus back to the top of the page.
    button.setAttribute('aria-disabled', 'true');
    if (chosen === undefined || choices[index]?.id !== chosen) return;
    button.classList.add('chosen');
    button.append(element('span', { class: 'hidden' }, ' (đã chọn)'));
  });
}

/** Says that it could not be sent, with a way to try again. */
export function showFailed(made, message, onRetry) {
  const button = element('button', { class: 'choice', type: 'button' }, 'Thử lại');
  const note = element('p', { class: 'failed' }, 'Chưa gửi được – ', button);
  button.addEventListener('click', () => {
    note.remove();
    onRetry(message);
  });
  made.append(note);
}

/** Whether an answer's line is English, to be read aloud as such: few of its words have marks, whatever names it gives. */
function isEnglish(line) {
  const words = line.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => vietnamese.test(word)).length < 0.4 * words.length;
}

/** A line that is mostly quoted words becomes a quotation; quoted words inside other words are set apart. */
function drawLine(line, { by, citations = [] }) {
  const lang = by === 'assistant' && isEnglish(line) ? 'en' : undefined;
  const cited = citations
    .map((citation) => citation.quote)
    .find((words) => words !== '' && line.includes(words));
  // A clause of several dashes is cited once; its other dashes are its words all the same.
  const quote = cited ?? (citations.length > 0 ? /^–? ?“(.{25,})”$/u.exec(line)?.[1] : undefined);
  if (quote === undefined) {
    const isItem = /^(?:[•–-]|\d{1,2}\.) /.test(line);
    return [element('p', { lang, class: isItem ? 'item' : undefined }, ...inWholes(line))];
  }
  const [before, after] = [
    line.slice(0, line.indexOf(quote)),
    line.slice(line.indexOf(quote) + quote.length),
  ];
  if (quote.length < 0.5 * line.length)
    return [element('p', { lang }, before, element('q', { lang: 'vi' }, quote), after)];
  const where = before.replace(/[\s“"«]+$/u, '');
  const quotation = element(
    'blockquote',
    { lang: 'vi' },
    element('p', {}, `“${quote}”${after.replace(/^[”"»]/u, '')}`),
  );
  return /\p{L}/u.test(where) ? [element('p', { lang }, where), quotation] : [quotation];
}

/** Numbers that are written in groups (a telephone's, a file's, a code) stay on one line. */
function inWholes(line) {
  return line
    .split(/((?:TD )?\b\d{3,4}(?: \d{3,4}){1,3}\b)/)
    .map((part, index) => (index % 2 === 0 ? part : element('span', { class: 'whole' }, part)));
}

/** Every place an answer rests on, as a link; its words too where the answer itself does not say them. */
function drawCitations(citations, text) {
  const list = element('ul', { class: 'citations' });
  const lang = isEnglish(text.split('\n', 1)[0]) ? 'en' : undefined;
  for (const { section, quote, document: name, href } of citations) {
    const kind = section.startsWith('Điều') ? '' : /^[\p{Lu}\d]/u.test(section) ? 'mục ' : 'phần ';
    const place = lang === 'en' ? `Open section ${section}` : `Mở ${kind}${section}`;
    const label = name === undefined ? place : `${place} ${lang === 'en' ? 'of' : 'trong'} ${name}`;
    const target = embedded ? '_blank' : undefined;
    const link =
      href === undefined ? label : element('a', { href, lang, target, rel: target && 'noopener' }, label);
    const words = text.includes(quote) ? [] : [element('blockquote', {}, element('p', {}, quote))];
    list.append(element('li', {}, ...words, link));
  }
  return list;
}

function drawChoices(message, onChoice) {
  const group = element('div', { class: 'choices', role: 'group', 'aria-label': 'Lựa chọn' });
  message.choices.forEach((choice, index) => {
    const number = element('span', { class: 'number' }, `${index + 1}.`);
    const button = element('button', { class: 'choice', type: 'button' }, number, ` ${choice.label}`);
    button.addEventListener('click', () => !message.closed && onChoice(message, choice));
    group.append(button);
  });
  return group;
}
