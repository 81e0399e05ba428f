import { fold } from '../../src/core/text.ts';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const open = (text: string): string => text.replace(/[?.!]*$/u, '');

const shortForms: readonly (readonly [string, string])[] = [
  ['không', 'ko'],
  ['được', 'dc'],
  ['gì', 'j'],
  ['vậy', 'z'],
  ['với', 'vs'],
  ['như thế nào', 'ntn'],
  ['rồi', 'r'],
  ['tiêu chuẩn', 'tchuẩn'],
  ['phong trào', 'ptrào'],
  ['đơn vị', 'đvị'],
  ['doanh nghiệp', 'dn'],
  ['chuyển đổi số', 'cđs'],
];

function teencode(text: string): string {
  const short = shortForms.reduce(
    (before, [long, form]) => before.replace(new RegExp(`(?<!\\p{L})${long}(?!\\p{L})`, 'giu'), form),
    text.normalize('NFC'),
  );
  return short.replace(/(?<!\p{L})ph/gu, 'f').replace(/(?<=\p{L})ng(?!\p{L})/gu, 'g');
}

/** One way the same question reaches us. */
export interface Clothes {
  readonly name: string;
  readonly of: (question: string) => string;
  /** It tells something besides, so that greetings and follow-ups would no longer be what they were. */
  readonly talks?: true;
}

/** The same question as other people send it: it must get the same answer. */
export const clothes: readonly Clothes[] = [
  { name: 'without marks', of: fold },
  { name: 'in teencode', of: teencode },
  { name: 'in capitals', of: (text) => text.normalize('NFC').toUpperCase() },
  { name: 'in NFD', of: (text) => text.normalize('NFD') },
  { name: 'without punctuation', of: (text) => text.replace(/[?.,!;:"“”]/gu, '') },
  {
    name: 'after a greeting',
    talks: true,
    of: (text) => `Dạ em chào anh chị, anh chị cho em hỏi ${lower(text)}`,
  },
  { name: 'before thanks', talks: true, of: (text) => `${open(text)} ạ? Em cảm ơn nhiều.` },
  {
    name: 'at the end of a story',
    talks: true,
    of: (text) =>
      'Em chào anh chị ạ. Em mới chuyển công tác về đây được hai tháng, việc thì nhiều mà người thì ít, tối nào cũng ' +
      'về muộn. Sếp em vừa giao mấy tập giấy tờ, đọc mãi vẫn chưa thông. ' +
      `Anh chị cho em hỏi ${lower(open(text))} ạ? Em cảm ơn anh chị nhiều.`,
  },
  {
    name: 'at the end of a story, with no question mark',
    talks: true,
    of: (text) =>
      'Chào ban quản trị, tôi năm nay ngoài năm mươi, mắt kém nên đọc văn bản chậm lắm, con gái đi học xa nên không ai ' +
      'đọc giúp. Hôm qua ra quán nước nghe mấy ông bàn nhau, mỗi người nói một kiểu, chẳng biết tin ai. ' +
      `Tôi muốn hỏi ${lower(open(text))}.`,
  },
];
