import type { Reading } from '../reading/reading.ts';
import { ambiguousEnglish, english } from '../reading/lexicon/english.ts';

/** The languages an answer can be worded in. */
export type Language = 'vi' | 'en';

const marked = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/u;

/** English when most words are English and none bears a Vietnamese mark (names of places apart). */
export function languageOf(reading: Reading): Language {
  let yes = 0;
  let no = 0;
  for (const { typed } of reading.tokens) {
    if (english.has(typed)) yes += 1;
    else if (marked.test(typed)) no += 1;
    else if (ambiguousEnglish.has(typed)) yes += 0.4;
    else if (/^[a-z]+$/u.test(typed)) no += 0.34;
  }
  return yes >= 1.4 && yes > no ? 'en' : 'vi';
}
