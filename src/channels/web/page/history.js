// What this browser remembers of the chat. Storage may be denied (private mode, a frame of another site): then the
// chat works all the same and is forgotten with the page.
const place = 'tro-ly-thi-dua';
const mostMessages = 100;

/** @returns {{conversation?: string, messages: object[]}} what was kept, or nothing if it cannot be read any more */
export function recall() {
  try {
    const { conversation, messages } = JSON.parse(localStorage.getItem(place)) ?? {};
    const whole = Array.isArray(messages) && messages.every((message) => typeof message?.text === 'string');
    return whole ? { conversation, messages } : { messages: [] };
  } catch {
    return { messages: [] };
  }
}

/** Keeps the newest messages. */
export function remember({ conversation, messages }) {
  try {
    localStorage.setItem(place, JSON.stringify({ conversation, messages: messages.slice(-mostMessages) }));
  } catch {
    // Denied or full: nothing is lost that was there before.
  }
}

/** Forgets everything. */
export function forget() {
  try {
    localStorage.removeItem(place);
  } catch {
    // Denied: then nothing was kept either.
  }
}
