import { afterEach, describe, expect, it } from 'vitest';
import { spaced } from '../../src/nomination/number.ts';
import { readCall } from '../../src/scripts/nominations/call.ts';
import { createFiles } from '../world/files.ts';
import { draftOf, saveOf } from '../world/nominations.ts';
import { folderWith, householdOf, runNominations } from '../world/nominations-command.ts';
import type { Ran } from '../world/nominations-command.ts';
import { endPrograms, startProgram } from '../world/program.ts';
import { lan } from '../world/turns.ts';

const files = createFiles();

afterEach(async () => {
  await endPrograms();
  await files.close();
});

const file = householdOf();
const number = file.number ?? '';
const mai = ['--by', 'Phạm Thị Mai'];

const plainly = ({ said }: Ran) => {
  expect(said).not.toMatch(/^\s+at /mu);
  expect(said).not.toContain('undefined');
};
/** What waits to be said to people. */
const announcedIn = async (dataDir: string) => (await files.openStores(dataDir)).outbox.unsent();
const fileIn = async (dataDir: string, id = file.id) =>
  (await files.openStores(dataDir)).nominations.find({ id });
const historyIn = async (dataDir: string) =>
  (await (await files.openStores(dataDir)).nominations.history(file.id)).map(({ by, what, about }) =>
    [by, what, ...(about === undefined ? [] : [about])].join(' '),
  );

describe('npm run nominations', () => {
  it('says how it is used when nothing is asked of it', async () => {
    const program = startProgram('npm', ['run', '--silent', 'nominations'], { DATA_DIR: files.newDataDir() });
    expect(await program.ended()).toBe(0);
    for (const command of ['list', 'show', 'export', 'rule', 'ask'])
      expect(program.said()).toContain(`npm run --silent nominations -- ${command}`);
  });

  it.each([
    [['frob'], 'Không có lệnh “frob”'],
    [['list', 'all'], 'Thừa “all”'],
    [['list', '--state', 'draft'], 'Bản nháp chưa gửi thì cán bộ không xem'],
    [['list', '--state', 'new'], 'Không có tình trạng “new”'],
    [['list', '--by', 'Mai'], 'Lệnh list không có tùy chọn --by'],
    [['show'], 'Thiếu số hồ sơ'],
    [['show', number, '--frob'], 'Không có tùy chọn --frob'],
    [['export'], 'hoặc --all'],
    [['export', number, '--all'], 'hoặc --all'],
    [['export', '--all', '--to'], 'Không có tùy chọn --to'],
    [['rule', number], 'Cần số hồ sơ và tình trạng mới'],
    [['rule', number, 'approved'], 'Không có tình trạng “approved”'],
  ])('says what is wrong with a call: %j', (args, why) => {
    expect(readCall(args)).toEqual({ kind: 'wrong', why: expect.stringContaining(why) as unknown });
  });

  it('says how to go on after a wrong call', async () => {
    const ran = await runNominations(files.newDataDir(), 'frob');
    expect(ran.code).toBe(2);
    expect(ran.said).toContain('Không có lệnh “frob”');
    expect(ran.said).toContain('nominations -- --help');
    plainly(ran);
  });

  it.each([
    ['TD123456789', 'không phải là số hồ sơ'],
    ['Nguyễn Thị Lan', 'không phải là số hồ sơ'],
    [file.code, 'cán bộ không dùng mã này'],
    [file.agreementCode, 'cán bộ không dùng mã này'],
    [householdOf({}, { id: 'nobody' }).number ?? '', 'Không có hồ sơ'],
  ])('says that there is no file of the number %s', async (typed, why) => {
    const ran = await runNominations(await folderWith(files, file), 'show', typed);
    expect(ran.code).toBe(1);
    expect(ran.said).toContain(why);
    expect(ran.said).not.toContain('340 hộ');
    plainly(ran);
  });

  it('says in plain words which setting is wrong', async () => {
    const program = startProgram(process.execPath, ['src/scripts/nominations.ts', 'list'], {
      DATA_DIR: files.newDataDir(),
      PORT: 'web',
    });
    expect(await program.ended()).toBe(1);
    expect(program.said()).toContain('PORT must be');
    expect(program.said()).not.toMatch(/^\s+at /mu);
  });
});

describe('npm run nominations -- list', () => {
  const late = householdOf(
    {},
    {
      id: 'late',
      state: 'supplement',
      consents: [],
      supplement: { fields: ['birth'], note: 'x', until: '2026-01-31', at: 1, before: {} },
    },
  );
  const gone = householdOf({}, { id: 'gone', state: 'withdrawn' });

  it('shows where every file stands, and nobody by name', async () => {
    const dataDir = await folderWith(files, file, late, gone, draftOf({ id: 'draft' }));
    const { code, said } = await runNominations(dataDir, 'list');
    expect(code).toBe(0);
    const lines = said.trim().split('\n');
    expect(lines[0]).toBe('Hồ sơ (2):');
    expect(lines.slice(1, 3).sort()).toEqual(
      [
        `  ${number}  16/11/2026  đã gửi, chờ cán bộ xem  Hộ gia đình  2 tệp`,
        `  ${late.number ?? ''}  16/11/2026  cán bộ đề nghị bổ sung  Hộ gia đình  2 tệp  hạn bổ sung 31/01/2026 (ĐÃ QUÁ HẠN)  chờ người được đề cử đồng ý`,
      ].sort(),
    );
    expect(said).not.toMatch(/Lan|Hòa|0912/u);
  });

  it('shows those in one state, for a program too', async () => {
    const dataDir = await folderWith(files, file, late, gone);
    const { said } = await runNominations(dataDir, 'list', '--state', 'withdrawn', '--json');
    expect(JSON.parse(said)).toMatchObject([{ number: gone.number, state: 'withdrawn', waiting: false }]);
  });

  it('says where it looked when there is nothing', async () => {
    const dataDir = files.newDataDir();
    const { code, said } = await runNominations(dataDir, 'list');
    expect([code, said.trim()]).toEqual([
      0,
      `Chưa có hồ sơ nào ở những tình trạng này (thư mục dữ liệu: ${dataDir}).`,
    ]);
  });
});

describe('npm run nominations -- show', () => {
  it('shows the whole file, with the words of the plan, and who might be nominated twice', async () => {
    const twin = householdOf({ 'person-name': 'NGUYEN THI LAN' }, { id: 'twin', owners: [lan] });
    const dataDir = await folderWith(files, file, twin);
    const { code, said } = await runNominations(dataDir, 'show', ...spaced(number).split(' '));
    expect(code).toBe(0);
    expect(said).toContain(`HỒ SƠ ĐỀ CỬ ${spaced(number)}`);
    expect(said).toContain('Họ và tên người được đề cử [person-name]: Nguyễn Thị Lan');
    expect(said).toContain('“Hộ gia đình dùng giỏ đi chợ thay túi ni lông và ủ phân hữu cơ từ rác bếp.”');
    expect(said).toContain(`- ${spaced(twin.number ?? '')}: cùng tên, cùng đơn vị`);
    for (const secret of [file.code, file.agreementCode]) expect(said).not.toContain(secret);
  });

  it('gives the same as JSON', async () => {
    const { said } = await runNominations(await folderWith(files, file), 'show', number.slice(2), '--json');
    expect(JSON.parse(said)).toMatchObject({
      number,
      state: 'submitted',
      agreement: 'given',
      fields: expect.arrayContaining([
        expect.objectContaining({ id: 'birth', value: '1980-06-05', shown: '05/06/1980' }),
      ]) as unknown,
      history: [{ what: 'submitted' }, { what: 'shown' }],
    });
  });

  it('stands in the history of the file, with the name of whoever looked, and changes nothing else', async () => {
    const dataDir = await folderWith(files, file);
    await runNominations(dataDir, 'show', number, ...mai);
    await runNominations(dataDir, 'show', number);
    const history = await historyIn(dataDir);
    expect(history.slice(0, 2)).toEqual(['nominator submitted', 'staff:Phạm Thị Mai shown']);
    expect(history[2]).toMatch(/^staff:.+ shown$/u);
    expect(await fileIn(dataDir)).toEqual({ ...file, revision: 3 });
    expect(await announcedIn(dataDir)).toEqual([]);
  });

  it('shows of what was taken back only that it was', async () => {
    const dataDir = await folderWith(files, { ...file, state: 'withdrawn' });
    const { said } = await runNominations(dataDir, 'show', number);
    expect(said).toContain('đã rút hồ sơ');
    expect(said).not.toMatch(/Lan|Trần Lãm|340/u);
  });
});

describe('npm run nominations -- rule', () => {
  it('brings the file on, and has the nominator told where they wrote last', async () => {
    const dataDir = await folderWith(files, file);
    const ran = await runNominations(dataDir, 'rule', number, 'complete', ...mai);
    expect(ran.code).toBe(0);
    expect(ran.said).toContain(`Đã ghi: hồ sơ ${spaced(number)} nay là “cán bộ đã xem, hồ sơ đủ mục”.`);
    expect((await fileIn(dataDir))?.state).toBe('complete');
    expect(await historyIn(dataDir)).toEqual(['nominator submitted', 'staff:Phạm Thị Mai ruled complete']);
    const [message, ...more] = await announcedIn(dataDir);
    expect(more).toEqual([]);
    expect(message?.to).toEqual(file.owners[0]);
    expect(message?.reply.text).toContain('cán bộ đã xem và hồ sơ đủ mục');
    expect(ran.said).toContain(message?.reply.text);
    plainly(ran);
  });

  it('remembers why a file was given back', async () => {
    const dataDir = await folderWith(files, file);
    await runNominations(dataDir, 'rule', number, 'returned', ...mai, '--reason', 'Không thuộc đối tượng');
    expect(await fileIn(dataDir)).toMatchObject({ state: 'returned', reason: 'Không thuộc đối tượng' });
    const { said } = await runNominations(dataDir, 'show', number);
    expect(said).toContain('Lý do trả lại: Không thuộc đối tượng');
  });

  it('tells the officer when the nominator will not be called by a message', async () => {
    const dataDir = await folderWith(files, householdOf({}, { owners: [lan] }));
    const { said } = await runNominations(dataDir, 'rule', number, 'complete', ...mai);
    expect(said).toContain('xin gọi số liên hệ trong hồ sơ');
  });

  it.each([
    ['without a name', {}, 'complete', [], 'thêm --by'],
    ['that the table does not have', {}, 'handed-over', mai, 'chỉ có thể chuyển sang: supplement, complete'],
    ['for the nominee', { state: 'complete', consents: [] }, 'handed-over', mai, 'chưa đồng ý'],
    ['without a reason', {}, 'returned', mai, 'thêm --reason'],
    ['that is a request', {}, 'supplement', mai, 'nominations -- ask'],
    ['on what is over', { state: 'returned' }, 'complete', mai, 'không chuyển hồ sơ này đi đâu nữa'],
  ] as const)('does nothing %s, and says what to do', async (_, more, state, by, why) => {
    const held = householdOf({}, more);
    const dataDir = await folderWith(files, held);
    const ran = await runNominations(dataDir, 'rule', number, state, ...by);
    expect(ran.code).toBe(1);
    expect(ran.said).toContain(why);
    plainly(ran);
    expect(await fileIn(dataDir)).toEqual({ ...held, revision: 1 });
    expect(await announcedIn(dataDir)).toEqual([]);
  });
});

describe('npm run nominations -- ask', () => {
  const request = ['--fields', 'birth, criterion:Điều 5', '--note', 'Ghi rõ'.normalize('NFD')];
  const until = ['--until', '2999-12-31'];

  it('asks for fields until a day, has the nominator told, and shows later what changed', async () => {
    const dataDir = await folderWith(files, file);
    const decomposed = [...request.map((each) => each.normalize('NFD')), ...until];
    const ran = await runNominations(dataDir, 'ask', number, ...mai, ...decomposed);
    expect(ran.said).toContain('nay là “cán bộ đề nghị bổ sung”');
    const [message] = await announcedIn(dataDir);
    expect(message?.reply.text).toContain(
      'Ngày sinh; Tiêu chuẩn Điều 5, chậm nhất ngày 31/12/2999. Cán bộ ghi: Ghi rõ.',
    );
    const asked = await fileIn(dataDir);
    if (asked === undefined) throw new Error('It is gone.');
    const birth = { value: '1981', turn: 'web:lan:50', at: asked.changedAt + 1 };
    const { nominations } = await files.openStores(dataDir);
    await nominations.save([saveOf({ ...asked, state: 'submitted', answers: { ...asked.answers, birth } })]);
    const { said } = await runNominations(dataDir, 'show', number);
    expect(said).toMatch(/Ngày sinh \[birth\]: đã thay đổi\n\s+Trước: 05\/06\/1980\n\s+Nay: {3}1981/u);
    expect(said).toContain('- Tiêu chuẩn Điều 5 [criterion:Điều 5]: chưa thay đổi');
  });

  it.each([
    [['--fields', 'shoe', '--note', 'x', ...until], 'không có mục: shoe'],
    [['--fields', 'tax-code', '--note', 'x', ...until], 'Hồ sơ này không có mục: tax-code'],
    [['--note', 'x', ...until], 'Cần ít nhất một mục'],
    [[...request], 'Hạn phải là một ngày có thật'],
    [[...request, '--until', '31/12/2026'], 'Hạn phải là một ngày có thật'],
    [[...request, '--until', '2020-01-01'], 'Hạn đã qua'],
    [['--fields', 'birth', ...until], 'thêm --note'],
  ])('says what is missing or wrong: %j', async (args, why) => {
    const dataDir = await folderWith(files, file);
    const ran = await runNominations(dataDir, 'ask', number, ...mai, ...args);
    expect(ran.code).toBe(1);
    expect(ran.said).toContain(why);
    plainly(ran);
    expect((await fileIn(dataDir))?.state).toBe('submitted');
  });
});
