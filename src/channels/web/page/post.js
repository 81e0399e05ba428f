const longestWaitMs = 25_000;

/** Asks the service. Throws when it could not be reached or could not answer now: then trying again may help. */
export function post(question) {
  return reach('/api/chat', question);
}

/** What was said in a conversation without being asked: `[{id, text, …}]`, again and again until it was heard. Throws like `post`. */
export async function newsOf(conversation) {
  return (await reach('/api/chat/news', undefined, { 'X-Conversation': conversation })).news;
}

/** The news with these ids was shown. Throws like `post`. */
export function heard(conversation, ids) {
  return reach('/api/chat/news', { conversation, heard: ids });
}

async function reach(path, body, headers = {}) {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), longestWaitMs);
  const sent =
    body === undefined
      ? { headers }
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, { ...sent, cache: 'no-store', signal: impatience.signal });
    if (response.status >= 500 || response.status === 408 || response.status === 429)
      throw new Error(response.statusText);
    return response.status === 204 ? undefined : await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/** An id nobody can guess. `crypto.randomUUID` is missing on pages served without https. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
