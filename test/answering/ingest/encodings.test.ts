import { describe, expect, it } from 'vitest';
import { mend, mendBytes } from '../../../src/answering/ingest/legacy.ts';
import { docx } from './files.ts';
import { faultOf, taken, workspace } from './workspace.ts';

const sentence =
  'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc; đề nghị khen thưởng những tập thể, cá nhân xuất sắc.';
const tcvn3 =
  'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc; ®Ò nghÞ khen th\u00adëng nh÷ng tËp thÓ, c¸ nh©n xuÊt s¾c.';
const vni =
  'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc; ñeà nghò khen thöôûng nhöõng taäp theå, caù nhaân xuaát saéc.';

describe('letters from before Unicode', () => {
  it('are brought to Unicode where the result is certainly Vietnamese', () => {
    expect(mend(tcvn3)).toEqual({ text: sentence, from: 'TCVN3' });
    expect(mend(vni)).toEqual({ text: sentence, from: 'VNI' });
  });

  it('are brought to Unicode also where they come as bytes', () => {
    const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    expect(mendBytes(latin1(tcvn3))).toEqual({ text: sentence, from: 'TCVN3' });
    expect(mendBytes(latin1(vni))).toEqual({ text: sentence, from: 'VNI' });
  });

  it('encoded in UTF-8 twice are decoded once more', () => {
    const twice = new TextDecoder('windows-1252').decode(Buffer.from(sentence));
    expect(mend(twice)).toEqual({ text: sentence, from: 'UTF-8 ×2' });
  });

  it('do not make us touch good Vietnamese, English, or a few odd words', () => {
    for (const text of [
      sentence,
      sentence.normalize('NFD'),
      'Plain English text. '.repeat(20),
      'c¸ nh©n',
      '',
    ]) {
      expect(mend(text)).toEqual({ text });
    }
  });

  it('are read and reported in a Word file set in an old font', async () => {
    const office = workspace();
    const { notes } = taken(await office.ingest(office.file('a.docx', docx([tcvn3]))));
    expect(office.read('a.md')).toContain(sentence);
    expect(notes).toContainEqual({ kind: 'converted', from: 'TCVN3' });
  });

  it('are refused where nobody can say what they were', async () => {
    const office = workspace();
    const noise = 'Ä©ßæ þð×ø ¿½ñÞ øþðæ ßÄ©½ ×÷ßÞ ¿þæð ßßæ× '.repeat(5);
    expect(faultOf(await office.ingest(office.file('a.txt', noise))).kind).toBe('mojibake');
  });
});
