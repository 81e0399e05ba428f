import { forget, recall, remember } from './history.js';
import { drawMessage, showClosed, showFailed } from './message.js';
import { watchNews } from './news.js';
import { newId, post } from './post.js';

const find = (id) => document.getElementById(id);
const [log, status, form, input, dialog, newer] = [
  'log',
  'status',
  'ask',
  'question',
  'erase-dialog',
  'newer',
].map(find);
const withFinePointer = matchMedia('(hover: hover) and (pointer: fine)').matches;
const typingAfterMs = 250;

let chat = recall();
/** The element of each message. */
let drawn = new Map();
/** Questions are sent one after the other, in the order they were asked. */
let sending = Promise.resolve();

function draw(message) {
  const made = drawMessage(message, { onChoice: choose, onRetry: retry });
  drawn.set(message, made);
  log.append(made);
  return made;
}

function add(message) {
  chat.messages.push(message);
  remember(chat);
  return draw(message);
}

/** Choices belong to the last thing that was said: once something was answered they can be read but not pressed. */
function closeChoices(chosenIn, chosen) {
  for (const message of chat.messages) {
    if (!message.choices || message.closed) continue;
    Object.assign(message, { closed: true }, message === chosenIn ? { chosen } : {});
    showClosed(drawn.get(message), message);
  }
}

function ask(text, choice) {
  const message = { by: 'person', text, turn: newId(), ...(choice === undefined ? {} : { choice }) };
  add(message).scrollIntoView({ block: 'start' });
  send(message);
}

function choose(from, choice) {
  closeChoices(from, choice.id);
  ask(choice.label, choice.id);
}

function send(message) {
  sending = sending.then(() => deliver(message));
}

/** Sends one message and shows what is answered. Never throws: what could not be sent stays, with a way to try again. */
async function deliver(message) {
  const ours = chat;
  const typing = setTimeout(() => (status.textContent = 'Trợ lý đang trả lời…'), typingAfterMs);
  const words = message.choice === undefined ? { text: message.text } : { choice: message.choice };
  try {
    const answer = await post({ conversation: ours.conversation, turn: message.turn, ...words });
    // The history was erased meanwhile: the answer belongs to nothing any more.
    if (ours !== chat) return;
    chat.conversation = answer.conversation ?? chat.conversation;
    message.answered = true;
    for (const reply of answer.replies) add({ by: 'assistant', ...reply });
    drawn.get(message)?.scrollIntoView({ block: 'start' });
    look();
  } catch {
    if (ours === chat) fail(message);
  } finally {
    clearTimeout(typing);
    status.textContent = '';
  }
}

function fail(message) {
  // The greeting was asked for by the page, not by the person: there is no message of theirs to mark.
  if (!drawn.has(message))
    return add({ by: 'assistant', text: 'Chưa kết nối được với hệ thống.', failed: true });
  message.failed = true;
  remember(chat);
  showFailed(drawn.get(message), message, retry);
}

function retry(message) {
  delete message.failed;
  remember(chat);
  if (message.by === 'person') return send(message);
  chat.messages.splice(chat.messages.indexOf(message), 1);
  drawn.get(message).remove();
  greet();
}

function greet() {
  send({ turn: newId(), choice: 'hello' });
}

/** Nobody is asked about who has only been greeted. */
const look = watchNews({
  conversation: () => (chat.messages.some(({ by }) => by === 'person') ? chat.conversation : undefined),
  show: (conversation, news) => {
    // Not between a question and its answer.
    const showing = sending.then(() => {
      if (chat.conversation !== conversation) return false;
      showNews(news.map(({ id, ...reply }) => ({ by: 'assistant', news: id, ...reply })));
      return true;
    });
    sending = showing;
    return showing;
  },
});

/** Shows news that this page has not shown before. Whoever reads further up is not moved away, only told. */
function showNews(messages) {
  const known = new Set(chat.messages.map(({ news }) => news));
  const fresh = messages.filter(({ news }) => !known.has(news));
  if (fresh.length === 0) return;
  const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 100;
  const [first] = fresh.map(add);
  const go = () => first.scrollIntoView({ block: 'start' });
  if (atEnd) return go();
  const seeing = new IntersectionObserver(
    ([{ isIntersecting }]) => {
      newer.hidden = isIntersecting || !first.isConnected;
      if (newer.hidden) seeing.disconnect();
    },
    // What is behind the question's field is not seen.
    { rootMargin: '0px 0px -80px' },
  );
  newer.onclick = () => {
    go();
    if (withFinePointer) input.focus();
  };
  seeing.observe(first);
}

function start() {
  // What was said before is drawn in silence: only what comes is read aloud.
  log.setAttribute('aria-live', 'off');
  for (const message of chat.messages) {
    // The page was closed before the answer came. Asked again under its own id, it is not answered twice.
    if (message.by === 'person' && !message.answered) message.failed = true;
    draw(message);
  }
  requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
  if (chat.messages.length === 0) greet();
  else scrollTo(0, document.documentElement.scrollHeight);
  look();
}

function submit(event) {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '') return input.focus();
  input.value = '';
  fit();
  closeChoices();
  ask(text);
}

function fit() {
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight + 2}px`;
}

form.addEventListener('submit', submit);
input.addEventListener('input', fit);
input.addEventListener('keydown', (event) => {
  // While an input method composes a letter (Telex, VNI), Enter belongs to it.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
});
find('erase').addEventListener('click', () => dialog.showModal());
dialog.addEventListener('close', () => {
  if (dialog.returnValue !== 'erase') return;
  dialog.returnValue = '';
  forget();
  chat = { messages: [] };
  drawn = new Map();
  log.replaceChildren();
  newer.hidden = true;
  greet();
  input.focus();
});
// Another window of this browser has shown news and given it back; it is remembered by both.
addEventListener('storage', () => {
  const { conversation, messages } = recall();
  if (conversation !== undefined && conversation === chat.conversation)
    showNews(messages.filter(({ news }) => news !== undefined));
});
if (document.documentElement.classList.contains('embedded')) {
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !dialog.open) parent.postMessage('tro-ly-thi-dua:close', '*');
  });
  // The frame has the keyboard when the person has just opened it, and not when the site merely loads it.
  const takeKeyboard = () => withFinePointer && document.hasFocus() && input.focus();
  addEventListener('focus', takeKeyboard);
  takeKeyboard();
} else if (withFinePointer) {
  input.focus();
}
start();
