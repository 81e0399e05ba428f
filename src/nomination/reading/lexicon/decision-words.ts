/** Before the number of a paper that is no decision, folded: “đăng ký kinh doanh số 0100233488”. */
export const numberWords: readonly string[] = ['so', 'so hieu', 'ma so'];

/** How the kind of paper is written in a number. */
export const decisionMark = 'QĐ';
