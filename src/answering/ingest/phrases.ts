import type { Outcome } from './ingest.ts';
import type { Fault, Note, SourceKind, WrongKind } from './source.ts';
import type { ClauseKind } from './survey.ts';

/** The addresses given to text the document does not number. */
export const sectionNames = {
  head: 'đầu văn bản',
  opening: 'mở đầu',
  whole: 'toàn văn',
  recipients: 'nơi nhận',
  signature: 'chữ ký',
} as const;

/** How to call the command, for `--help` and for a wrong call. */
export const usage = `Đưa thêm một văn bản vào thư mục tri thức (adds a document to the knowledge folder):

  npm run ingest -- TỆP [tùy chọn]

TỆP là .pdf (có chữ), .docx, .md hoặc .txt.

  --title "…"   tên văn bản, nếu tên tìm thấy trong tệp chưa đúng
  --short "…"   tên gọi ngắn khi trích dẫn, ví dụ "Quyết định 12/QĐ-UBND"
  --id ten      tên tệp trong thư mục tri thức: chữ thường a-z, số, dấu gạch nối
  --dry-run     chỉ xem thử, không ghi gì
  --replace     ghi đè văn bản cùng id (bản cũ giữ lại thành .bak)
  --help        in hướng dẫn này

Mã kết thúc: 0 xong, 1 không nhận tệp, 2 gọi sai cách.`;

const wrongKinds: Readonly<Record<WrongKind, string>> = {
  doc: 'là Word đời cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, chọn "Lưu thành" .docx rồi nạp tệp .docx',
  rtf: 'là RTF. Hãy mở bằng Word hoặc LibreOffice, chọn "Lưu thành" .docx rồi nạp tệp .docx',
  odt: 'là OpenDocument. Hãy mở bằng Word hoặc LibreOffice, chọn "Lưu thành" .docx rồi nạp tệp .docx',
  xlsx: 'là bảng tính. Hãy chép phần cần trích dẫn sang Word (.docx) rồi nạp tệp .docx',
  pptx: 'là trình chiếu. Hãy chép phần cần trích dẫn sang Word (.docx) rồi nạp tệp .docx',
  html: 'là trang web. Hãy in trang ra PDF hoặc chép chữ sang .docx rồi nạp tệp đó',
  image: 'là ảnh, không có chữ để đọc. Hãy nhận dạng chữ (OCR), lưu thành .docx hoặc .txt, soát lại rồi nạp',
  archive: 'là tệp nén. Hãy giải nén rồi nạp từng văn bản bên trong',
  program:
    'là chương trình máy tính, không phải văn bản. Hãy kiểm tra lại tệp; không mở nó nếu không rõ nguồn',
  unknown:
    'không phải PDF, DOCX, Markdown hay văn bản thường. Hãy lưu lại thành .docx hoặc PDF có chữ rồi nạp',
};

const ocr =
  'Hãy nhận dạng chữ trước, ví dụ: ocrmypdf -l vie scan.pdf co-chu.pdf (hoặc mở bằng Word, Google Drive), soát lại chữ rồi nạp tệp mới';

/** One clear sentence for every reason a file is not taken, and what to do. */
export function sayFault(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return 'Không có tệp này. Hãy kiểm tra lại đường dẫn.';
    case 'folder':
      return 'Đây là thư mục. Hãy nạp từng tệp một.';
    case 'empty':
      return 'Tệp trống, không có chữ nào.';
    case 'password':
      return 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (mở tệp, lưu lại không mật khẩu) rồi nạp lại.';
    case 'corrupt':
      return 'Tệp bị hỏng hoặc chưa tải xong nên không mở được. Hãy xin lại tệp, hoặc mở và lưu lại rồi nạp.';
    case 'mojibake':
      return 'Chữ trong tệp không ra tiếng Việt (bảng mã cũ như TCVN3, VNI, hoặc bị hỏng khi chuyển). Hãy chuyển sang Unicode (ví dụ bằng UniKey) rồi nạp lại.';
    case 'no-knowledge-folder':
      return 'Không có thư mục tri thức. Hãy đặt KNOWLEDGE_DIR đúng chỗ.';
    case 'unreadable':
      return `Không đọc được tệp (${fault.detail}).`;
    case 'unwritable':
      return `Không ghi được vào thư mục tri thức (${fault.detail}). Không có gì thay đổi.`;
    case 'too-large':
      return `Tệp quá lớn: ${megabytes(fault.bytes)}, giới hạn ${megabytes(fault.maxBytes)}. Hãy tách tệp hoặc giảm ảnh trong tệp.`;
    case 'wrong-kind':
      return `Tệp này ${wrongKinds[fault.found]}.`;
    case 'scan':
      return `Đây là bản quét (scan) không có chữ: ${String(fault.pages)} trang chỉ có ảnh. ${ocr}.`;
    case 'taken':
      return `Đã có văn bản id "${fault.id}" (${fault.title}). Hãy thêm --replace để ghi đè, hoặc --id ten-khac để giữ cả hai.`;
    case 'bad-id':
      return `"${fault.id}" không dùng làm id được: chỉ chữ thường a-z, số, dấu gạch nối, tối đa 60 ký tự.`;
  }
}

const kinds: Readonly<Record<SourceKind, string>> = {
  pdf: 'PDF',
  docx: 'DOCX',
  markdown: 'Markdown',
  text: 'văn bản thường',
};

/** What was done to the text on its way. */
export function sayNote(note: Note): string {
  switch (note.kind) {
    case 'named-otherwise':
      return `Tên tệp kết thúc bằng "${note.ending}" nhưng bên trong là ${kinds[note.found]}: đọc theo nội dung.`;
    case 'converted':
      return `Đã chuyển bảng mã ${note.from} sang Unicode. Chữ HOA có thể thành chữ thường: hãy soát lại.`;
    case 'word-numbers':
      return `Đã ghi ra ${String(note.count)} số, dấu đầu dòng do Word tự đánh: hãy so lại với bản in.`;
    case 'pictures':
      return `KHÔNG đọc được chữ trong ${String(note.count)} ảnh của tệp.`;
    case 'tables':
      return `Giữ ${String(note.rows)} dòng bảng dạng chữ "| … | … |": hãy soát lại.`;
    case 'running-line':
      return `Đã bỏ dòng lặp ở đầu/cuối ${String(note.pages)} trang: "${note.text.replaceAll(/\s+/gu, ' ')}".`;
    case 'page-numbers':
      return `Đã bỏ ${String(note.count)} số trang.`;
    case 'rules':
      return `Đã bỏ ${String(note.count)} đường kẻ.`;
    case 'joined':
      return `Đã nối ${String(note.lines)} dòng bị ngắt vào đoạn của nó.`;
  }
}

/** The kinds of clauses, as the law calls them. */
export const clauseNames: Readonly<Record<ClauseKind, string>> = {
  division: 'Phần, Chương, Mục, Phụ lục',
  article: 'Điều',
  part: 'Mục La Mã (I., II.)',
  item: 'Khoản (1., 2.)',
  point: 'Điểm (a), b))',
  dash: 'Gạch đầu dòng',
};

/** The lines of the report and of the progress. */
export const says = {
  reading: (file: string) => `Đang đọc ${file}`,
  page: (done: number, of: number) => `  trang ${String(done)}/${String(of)}`,
  bar: '  {bar} trang {value}/{total}',
  title: (title: string, short: string) => `Tên: ${title}\nTrích dẫn là: ${short}`,
  pages: (read: number, of: number) => `Đã đọc ${String(read)}/${String(of)} trang.`,
  emptyPages: (pages: string) => `KHÔNG có chữ ở trang ${pages} (ảnh hoặc trang trắng): không được đưa vào.`,
  brokenPages: (pages: string) =>
    `KHÔNG mở được trang ${pages}: không được đưa vào. Tệp có chỗ hỏng, các trang sau cũng có thể thiếu: hãy xin lại tệp.`,
  noClauses: 'Không thấy điều, khoản nào: cả văn bản là một mục "toàn văn".',
  clauses: (name: string, count: number, first: string) => `  ${name}: ${String(count)} (${first})`,
  clausesTitle: 'Cấu trúc:',
  longest: (section: string, syllables: number) => `  Dài nhất: ${section} (${String(syllables)} tiếng)`,
  notesTitle: 'Đã xử lý:',
  checkTitle: 'Cần xem lại:',
  twice: (sections: string) =>
    `  Địa chỉ trùng nhau: ${sections}. Có thể một số thứ tự bị đọc sai; văn bản kèm theo (quy chế, phụ lục) thì nên tách thành tệp riêng.`,
  jump: (before: string, after: string) => `  Nhảy số: sau ${before === '' ? 'đầu' : before} đến ${after}.`,
  unusual: (count: number, sample: string) =>
    `  ${String(count)} dòng đánh số kiểu khác, không thành khoản riêng: "${sample}"`,
  unaddressed: (count: number) => `  ${String(count)} đoạn chưa có địa chỉ nên không được trích dẫn.`,
  damage: (percent: string, samples: string) => `  Chữ có vẻ hỏng: ${percent} % số tiếng (${samples}).`,
  written: (path: string) => `Đã ghi ${path}. Dịch vụ đang chạy sẽ tự nhận; sửa tay tệp này được.`,
  backup: (path: string) => `Bản cũ giữ ở ${path}.`,
  preview: (path: string) => `Xem thử (--dry-run): chưa ghi gì. Sẽ ghi ${path}.`,
  unchanged: (id: string, path: string) => `Đã có, không thay đổi: văn bản này là "${id}" (${path}).`,
  refused: (file: string, sentence: string) => `Không nhận "${file}". ${sentence}`,
  wrongCall: (message: string) => `Gọi sai: ${message}`,
  needsOne: 'cần đúng một tệp',
  interrupted: 'Đã dừng. Chưa ghi gì.',
} as const;

/** What a person reads in one word about an outcome, in English, for logs of those who run the service. */
export const inEnglish: Readonly<Record<Outcome['kind'], string>> = {
  written: 'ingested',
  preview: 'dry run, nothing written',
  unchanged: 'already there, unchanged',
  refused: 'refused',
};

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
