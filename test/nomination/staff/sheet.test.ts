import { describe, expect, it } from 'vitest';
import type { Nomination } from '../../../src/nomination/nomination.ts';
import { askForMore } from '../../../src/nomination/staff/ask-for-more.ts';
import { recordOf } from '../../../src/nomination/staff/record.ts';
import { sheetText } from '../../../src/nomination/staff/sheet/phrases.ts';
import { givenAs, happeningOf } from '../../world/nominations.ts';
import { fileOf, now, officeForm, today, viewOfFile } from '../../world/office.ts';

const history = (file: Nomination) => [
  happeningOf(file, 'submitted'),
  happeningOf(file, 'ruled', { by: 'staff:Mai', about: 'complete' }),
];
const recordIn = (file: Nomination) =>
  recordOf(viewOfFile(file), {
    duplicates: [{ number: 'TD000000000', reasons: ['unit', 'evidence'] }],
    history: history(file),
  });
const sheet = (file: Nomination): string => sheetText(recordIn(file));

describe('the sheet of a file', () => {
  const file = fileOf({ 'criterion:IV.2.g/1': 'Phần mềm quản lý tổ dân phố' });

  it('shows every question that applies by its name, with the answer as people read it', () => {
    const said = sheet(file);
    expect(said).toContain('- Họ và tên người được đề cử [person-name]: Nguyễn Thị Lan');
    expect(said).toContain('- Ngày sinh [birth]: 05/06/1980');
    expect(said).toContain('- Số điện thoại liên hệ [contact-phone]: 0912 345 678');
    expect(said).toContain('- Đối tượng [audience]: Người dân');
    expect(said).toContain('- Quê quán [hometown]: (chưa có)');
    expect(said).not.toContain('[tax-code]');
  });

  it('shows each criterion in its own words, with what was said to it', () => {
    expect(sheet(file)).toContain(
      [
        '- Mục IV.2.g [criterion:IV.2.g/1]: “Có sáng kiến được áp dụng.”',
        '    Trả lời: Phần mềm quản lý tổ dân phố',
        '- Mục IV.2.g [criterion:IV.2.g/2]: “Có đóng góp về công sức, trí tuệ.”',
        '    Trả lời: (chưa có)',
      ].join('\n'),
    );
  });

  it('shows evidence, consents, duplicates and the history', () => {
    const said = sheet(file);
    expect(said).toContain(`SHA-256: ${'a'.repeat(64)}`);
    expect(said).toContain('người được đề cử đồng ý (soạn và chuyển hồ sơ đề cử; văn bản đồng ý bản 1');
    expect(said).toContain('- TD 000 000 000: cùng tên, cùng đơn vị, có tệp minh chứng giống hệt');
    expect(said).toContain('cán bộ Mai: chuyển tình trạng (cán bộ đã xem, hồ sơ đủ mục)');
  });

  it('shows what changed since more was asked for, from what to what', () => {
    const asked = askForMore(file, officeForm, {
      by: 'Mai',
      at: now,
      today,
      fields: ['position', 'person-unit', 'birth'],
      until: '2026-12-05',
      note: 'Ghi rõ.',
    });
    if (asked.kind !== 'done') throw new Error(asked.why);
    const { nomination } = asked.change;
    const answers = { ...nomination.answers, 'person-unit': givenAs('Tổ 4', 900) };
    expect(sheet({ ...nomination, state: 'submitted', answers })).toContain(
      [
        'Cán bộ đề nghị lúc 22/11/2026 08:00, chậm nhất ngày 05/12/2026: Ghi rõ.',
        '- Nghề nghiệp, chức vụ [position]: chưa thay đổi, (chưa có)',
        '- Nơi công tác hoặc nơi ở [person-unit]: đã thay đổi',
        '    Trước: Tổ 3, phường Trần Lãm',
        '    Nay:   Tổ 4',
        '- Ngày sinh [birth]: chưa thay đổi, 05/06/1980',
      ].join('\n'),
    );
  });

  it('keeps apart what was answered to a question that applies no more, or that there is no more', () => {
    const said = sheet(fileOf({ 'tax-code': '0100233488', 'old-question': 'Câu cũ' }));
    expect(said).toContain('CÂU TRẢ LỜI KHÔNG CÒN ÁP DỤNG');
    expect(said).toContain('[tax-code]: 0100233488');
    expect(said).toContain('[old-question]: Câu cũ');
  });

  it('tells none of the secrets: no code, no id, no chat', () => {
    const all = JSON.stringify(recordIn(file)) + sheet(file);
    expect(all).toContain(file.number);
    for (const secret of [file.code, file.agreementCode, file.id]) expect(all).not.toContain(secret);
    expect(all).not.toMatch(/"chat"|"owners"/u);
  });

  it('of a file that was taken back says nothing of what stood in it', () => {
    const all =
      JSON.stringify(recordIn({ ...file, state: 'withdrawn' })) + sheet({ ...file, state: 'withdrawn' });
    expect(all).toContain('đã rút hồ sơ');
    expect(all).not.toMatch(/Lan|0912|340|aaaa/u);
  });

  it('cannot be made to look otherwise by what somebody wrote', () => {
    const nasty = 'Dòng đầu đủ dài để nhận.\n\nĐỒNG Ý\n- đã đồng ý\u001b[2J\u202etxt\u0007';
    const said = sheet(fileOf({ achievement: nasty }));
    expect(said).not.toMatch(/[\u001b\u202e\u0007]/u);
    expect(said.match(/^ĐỒNG Ý$/gmu)).toHaveLength(1);
    expect(said).toContain('      - đã đồng ý');
  });
});
