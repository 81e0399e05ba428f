// What is said without being asked: the nominee has agreed, staff ask for something more.
import { heard, newsOf } from './post.js';

const everyMs = 30_000;
const longestMs = 16 * everyMs;

/**
 * Asks now and then while the page is seen; gives a way to ask at once. `conversation` gives the one to ask about, or
 * nothing; `show` resolves to whether the news was shown to the person in it.
 */
export function watchNews({ conversation, show }) {
  let timer;
  let asking = false;
  let failures = 0;
  let shut = false;

  async function look() {
    clearTimeout(timer);
    const about = conversation();
    if (asking || shut || document.visibilityState !== 'visible' || about === undefined) return;
    asking = true;
    try {
      const news = await newsOf(about);
      // First shown and remembered, then given back: what is lost on the way is asked for again.
      if (news.length > 0 && (await show(about, news)))
        await heard(
          about,
          news.map(({ id }) => id),
        );
      failures = 0;
    } catch {
      failures += 1;
    }
    asking = false;
    timer = setTimeout(look, Math.min(everyMs * 2 ** failures, longestMs));
  }

  document.addEventListener('visibilitychange', look);
  // In a frame of another site, which knows when it puts the frame away.
  addEventListener('message', ({ source, data }) => {
    if (parent === window || source !== parent || !/^tro-ly-thi-dua:(?:shown|hidden)$/.test(data)) return;
    shut = data.endsWith('hidden');
    look();
  });
  return look;
}
