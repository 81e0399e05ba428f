/** Words that may stand beside a number that picks a choice ("số 2 ạ", "cái thứ 2", "option 2"), without marks. */
export const choiceWords: ReadonlySet<string> = new Set(
  'so cai thu chon y muc o lua em e toi minh nha nhe a da vang option number choose no the di thoi voi'.split(
    ' ',
  ),
);

/** Numbers in words, from one on, without marks. */
export const choiceNumbers: readonly string[] = 'mot hai ba bon nam sau bay tam chin muoi'.split(' ');
