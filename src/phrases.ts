/** What the service says to whoever starts it: in Vietnamese, then in English. */
export const startPhrases = {
  open: (address: string): string =>
    `\n  Trợ lý Thi đua đã sẵn sàng. Mở ${address}\n  Ready. Open ${address}   (Ctrl-C: dừng · stop)\n`,
  stopping: '\n  Đang dừng… · Stopping…   (Ctrl-C lần nữa: dừng ngay · again: at once)',
  setting: (sentence: string): string => `  Lưu ý · Note: ${sentence}`,
  cannotStart: (reason: string): string => `\n  Chưa khởi động được · Cannot start\n\n${reason}\n`,
} as const;
