import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFiles } from '../world/files.ts';
import {
  evidenceIds,
  folderWith,
  householdOf,
  jpeg,
  pdf,
  realEvidence,
  runNominations,
} from '../world/nominations-command.ts';
import { endPrograms } from '../world/program.ts';

const files = createFiles();

afterEach(async () => {
  await endPrograms();
  await files.close();
});

const file = realEvidence(householdOf());
const number = file.number ?? '';
const folderOfLan = `${number}-nguyen-thi-lan`;

/** Every file below a folder, with `/` between the parts of its path. */
const allIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();

const exported = async (dataDir: string, ...args: readonly string[]) => {
  const to = join(files.newDataDir(), 'bản xuất', '2026');
  const ran = await runNominations(dataDir, 'export', ...args, '--to', to);
  return { to, ...ran, text: (path: string) => readFileSync(join(to, path), 'utf8') };
};

describe('npm run nominations -- export', () => {
  it('writes a file as JSON and as a text, with its evidence to the last byte, under names any disk takes', async () => {
    const { to, code, text, said } = await exported(await folderWith(files, file), number, '--by', 'Mai');
    expect(code).toBe(0);
    expect(said).toContain(`Đã xuất 1 hồ sơ vào ${to}`);
    expect(allIn(to)).toEqual(
      [
        'SHA256SUMS.txt',
        'danh-sach.csv',
        `${folderOfLan}/${number}.json`,
        `${folderOfLan}/${number}.txt`,
        `${folderOfLan}/minh-chung/01-quyet-dinh-bi-mat.pdf`,
        `${folderOfLan}/minh-chung/02-anh.jpg`,
      ].sort(),
    );
    expect(readFileSync(join(to, folderOfLan, 'minh-chung/01-quyet-dinh-bi-mat.pdf'))).toEqual(pdf);
    expect(readFileSync(join(to, folderOfLan, 'minh-chung/02-anh.jpg'))).toEqual(jpeg);
    expect(JSON.parse(text(`${folderOfLan}/${number}.json`))).toMatchObject({
      number,
      evidence: [
        { name: 'Quyết định Bí Mật.pdf', file: 'minh-chung/01-quyet-dinh-bi-mat.pdf' },
        { name: 'ảnh.jpg', file: 'minh-chung/02-anh.jpg' },
      ],
      history: [{ what: 'submitted' }, { what: 'exported', by: 'staff:Mai' }],
    });
    expect(text(`${folderOfLan}/${number}.txt`)).toContain('[person-name]: Nguyễn Thị Lan');
    const all = allIn(to)
      .map((path) => readFileSync(join(to, path), 'utf8'))
      .join('\n');
    expect(all).toBe(all.normalize('NFC'));
    for (const secret of [file.code, file.agreementCode, ...evidenceIds]) expect(all).not.toContain(secret);
  });

  it('has the hash of everything it wrote, and lets nobody else on the machine read it', async () => {
    const { to, text } = await exported(await folderWith(files, file), number);
    const sums = new Map(
      text('SHA256SUMS.txt')
        .trim()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)] as const),
    );
    expect([...sums.keys(), 'SHA256SUMS.txt'].sort()).toEqual(allIn(to));
    for (const [path, hash] of sums)
      expect(
        createHash('sha256')
          .update(readFileSync(join(to, path)))
          .digest('hex'),
      ).toBe(hash);
    expect(statSync(to).mode & 0o077).toBe(0);
    for (const path of allIn(to)) expect(statSync(join(to, path)).mode & 0o077).toBe(0);
  });

  it('writes all that were handed in and not taken back', async () => {
    const others = [
      realEvidence(
        householdOf({ 'person-name': 'Đỗ Văn Ý' }, { id: 'second', state: 'complete', evidence: [] }),
      ),
      householdOf({}, { id: 'gone', state: 'withdrawn' }),
    ];
    const dataDir = await folderWith(files, file, ...others);
    const { to, code, text } = await exported(dataDir, '--all');
    expect(code).toBe(0);
    expect(readdirSync(to).sort()).toEqual(
      ['SHA256SUMS.txt', 'danh-sach.csv', folderOfLan, `${others[0]?.number ?? ''}-do-van-y`].sort(),
    );
    expect(text('danh-sach.csv').trim().split('\r\n')).toHaveLength(3);
    const { nominations } = await files.openStores(dataDir);
    for (const [id, times] of [
      [file.id, 1],
      ['second', 1],
      ['gone', 0],
    ] as const)
      expect((await nominations.history(id)).filter(({ what }) => what === 'exported')).toHaveLength(times);
  });

  it('has a list in which nothing is a formula, however somebody is called', async () => {
    const nasty = { 'person-unit': '=HYPERLINK("http://a.vn","x")', 'person-name': 'Nguyễn "Tí" Văn' };
    const { text } = await exported(await folderWith(files, realEvidence(householdOf(nasty))), number);
    const list = text('danh-sach.csv');
    expect(list.startsWith('\ufeff"Số hồ sơ",')).toBe(true);
    expect(list).toContain(`,"'=HYPERLINK(""http://a.vn"",""x"")",`);
    for (const cell of list.matchAll(/(?:^\ufeff?|,|\r\n)"(?<start>.)/gu))
      expect(cell.groups?.['start']).not.toMatch(/[=+@\t-]/u);
  });

  it('never writes over anything: what was there stays, and nothing else is left behind', async () => {
    const dataDir = await folderWith(files, file);
    const parent = files.newDataDir();
    const to = join(parent, 'xuat');
    mkdirSync(to);
    writeFileSync(join(to, 'cũ.txt'), 'quan trọng');
    const ran = await runNominations(dataDir, 'export', '--all', '--to', to);
    expect(ran.code).toBe(1);
    expect(ran.said).toContain('không ghi đè. Xin chọn thư mục khác bằng --to');
    expect(allIn(parent)).toEqual(['xuat/cũ.txt']);
    const { nominations } = await files.openStores(dataDir);
    expect((await nominations.history(file.id)).map(({ what }) => what)).toEqual(['submitted']);
  });

  it('takes a folder that was made for it, and says where it cannot write', async () => {
    const dataDir = await folderWith(files, file);
    const to = join(files.newDataDir(), 'xuat');
    mkdirSync(to);
    expect((await runNominations(dataDir, 'export', number, '--to', to)).code).toBe(0);
    expect(existsSync(join(to, 'SHA256SUMS.txt'))).toBe(true);
    const under = join(to, 'SHA256SUMS.txt', 'sub');
    const ran = await runNominations(dataDir, 'export', number, '--to', under);
    expect([ran.code, ran.said]).toEqual([
      1,
      expect.stringMatching(/^(?:Đã có|Không ghi được vào) /u) as unknown,
    ]);
    expect(ran.said).not.toMatch(/^\s+at /mu);
  });

  it('says which evidence is not there as it came, and exports the rest', async () => {
    const dataDir = await folderWith(files, file);
    rmSync(join(dataDir, 'evidence', evidenceIds[0] ?? ''));
    writeFileSync(join(dataDir, 'evidence', evidenceIds[1] ?? ''), 'khác');
    const { to, code, said, text } = await exported(dataDir, number);
    expect(code).toBe(1);
    expect(said).toContain(`${number}: Quyết định Bí Mật.pdf`);
    expect(said).toContain(`${number}: ảnh.jpg`);
    expect(allIn(to).filter((path) => path.includes('minh-chung'))).toEqual([]);
    expect(JSON.parse(text(`${folderOfLan}/${number}.json`))).toMatchObject({
      evidence: [{ file: null }, { file: null }],
    });
  });

  it('hands on nothing of what was taken back', async () => {
    const dataDir = await folderWith(files, { ...file, state: 'withdrawn' });
    const { to, code, said } = await exported(dataDir, number);
    expect([code, existsSync(to)]).toEqual([1, false]);
    expect(said).toContain('đã rút hồ sơ');
  });
});
