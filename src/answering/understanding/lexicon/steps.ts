/** How people ask for the clause after or before the one they were just shown. */
export const steps: readonly { readonly by: 1 | -1; readonly phrases: readonly string[] }[] = [
  {
    by: 1,
    phrases: [
      'mục kế tiếp',
      'mục tiếp theo',
      'mục sau',
      'điểm tiếp theo',
      'điểm kế tiếp',
      'điểm sau',
      'nội dung tiếp theo',
      'nội dung kế tiếp',
      'nội dung sau',
      'phần tiếp theo',
      'phần sau',
      'khoản sau',
      'khoản tiếp theo',
      'ý tiếp theo',
      'next section',
      'next point',
      'next item',
      'the next one',
    ],
  },
  {
    by: -1,
    phrases: [
      'mục trước',
      'mục liền trước',
      'điểm trước',
      'nội dung trước',
      'phần trước',
      'khoản trước',
      'previous section',
      'previous point',
      'the one before',
    ],
  },
];

/** Levels by which laws and printed pages are cited, and the plan is not. */
export const otherLevels: readonly string[] = ['điều', 'trang', 'article', 'page'];

/** Words before a part's number. */
export const partWords: readonly string[] = ['mục', 'phần', 'chương', 'section', 'part'];
