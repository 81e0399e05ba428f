/* global XMLHttpRequest, FormData */
const form = document.getElementById('send');
const chooser = document.getElementById('files');
const button = form.querySelector('button');
const words = JSON.parse(form.dataset.words);
const say = (what, name) => words[what].replace('{}', () => name);
const toChat = document.getElementById('to-chat');
// Browsers let a page close itself that is the first in its window.
const closes = history.length === 1;
let sending = 0;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const files = [...chooser.files].map((file) => ({ file, line: newLine(say('waiting', file.name)) }));
  document.getElementById('results').hidden = false;
  document.getElementById('fault').textContent = '';
  chooser.value = '';
  // One after the other: what is through is safe when the network breaks.
  await attempt(files);
});

// A page that is left takes the file with it that is on its way.
addEventListener('beforeunload', (event) => {
  if (sending > 0) event.preventDefault();
});

// The chat is still open behind this page. Where the page cannot close itself the chat is opened anew, and is the same
// one if it is held in this browser.
toChat.addEventListener('click', (event) => {
  event.preventDefault();
  close();
  if (chatsHere()) setTimeout(() => location.assign('/'), 300);
});

function chatsHere() {
  try {
    return localStorage.getItem('tro-ly-thi-dua') !== null;
  } catch {
    return false;
  }
}

async function attempt(files) {
  sending += 1;
  button.disabled = true;
  for (const { file, line } of files) await send(file, line);
  sending -= 1;
  button.disabled = sending > 0;
  if (sending === 0 && !document.querySelector('#taken .failed'))
    document.getElementById('fault').textContent = words.done;
}

async function send(file, line) {
  if (file.size > Number(form.dataset.max)) return show(line, 'refused', say('tooBig', file.name));
  show(line, '', say('sending', file.name));
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  line.append(bar);
  try {
    const { taken, fault, received } = await post(file, (share) => {
      bar.value = share;
      if (share === 1) line.firstChild.textContent = say('checking', file.name);
    });
    const told = taken[0];
    show(line, told?.kept ? 'kept' : 'refused', told?.words ?? fault);
    if (told?.kept) toChat.hidden = !(closes || chatsHere());
    if (received) document.getElementById('received').replaceChildren(...received.map(item));
  } catch {
    show(line, 'refused', say('failed', file.name));
    offerAgain(file, line);
  }
}

/** Resolves with what the service says. Rejects when it could not be reached or could not answer now. */
function post(file, onProgress) {
  const body = new FormData();
  body.append('files', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 1);
    request.onload = () => {
      if (request.status >= 500 || request.status === 408 || !request.response?.taken) reject();
      else resolve(request.response);
    };
    request.onerror = request.onabort = request.ontimeout = reject;
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.send(body);
  });
}

function offerAgain(file, line) {
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'choice failed';
  again.textContent = words.again;
  again.addEventListener('click', () => attempt([{ file, line }]));
  line.append(' ', again);
}

function newLine(text) {
  const line = item(text);
  document.getElementById('taken').append(line);
  return line;
}

function item(text) {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}

function show(line, kind, text) {
  line.className = kind;
  line.replaceChildren(text);
}
