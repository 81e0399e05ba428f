/** What stands before the number inside an office, folded: “0227 3831 234 máy lẻ 12”. */
export const extensionWords: readonly string[] = ['may le', 'so le', 'may nhanh', 'ext.', 'ext', 'le'];
