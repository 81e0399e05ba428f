import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/answering/knowledge/load.ts';
import { BrokenKnowledge } from '../../../src/answering/knowledge/broken.ts';
import { folderOf, removeFolders, type Folder } from './folder.ts';

/** A folder as small as can be, each file with one of each thing. */
const small: Readonly<Record<string, string>> = {
  'campaign.yaml': `id: thu
title: Phong trào thử
title_en: A trial
short: Thử
document: qd
places: [Tỉnh Thử]
years: { from: 2025, to: 2030 }
plan_status: { state: unknown, source: Không rõ, date: 2026-01-01, line: a, line_en: a, short: b, short_en: b }
ask: { default: Sở Thử, default_en: the office }
audiences:
  - id: xa
    name: xã
    name_en: communes
    label: Xã
    part: tat-ca
    section: Điều 1.1
    words: Xã đạt chuẩn
  - id: so
    name: sở
    name_en: departments
    label: Sở
    part: tat-ca
    section: Điều 1.1
    words: Xã đạt chuẩn
bodies: []
acts:
  - { id: so-ket, name: sơ kết, name_en: review }
milestones:
  - { id: mot, act: so-ket, part: tat-ca, section: Điều 2, words: Quý I năm 2026, period: { year: 2026, quarter: 1 } }
parts:
  - { id: tat-ca, name: mọi đơn vị, name_en: everybody, section: Điều 2 }
awards: []
legal: []
`,
  'documents/qd.md': `---
id: qd
title: Quyết định thử
short: Quyết định
---

Điều 1. Tiêu chuẩn

1. Xã đạt chuẩn khi:

- Có một;
- Có hai.

Điều 2. Tiến độ

Sơ kết vào Quý I năm 2026.
`,
  'points/a.yaml': `- id: p1
  section: Điều 1.1
  dash: 2
  topic: criteria
  audience: xa
  words: Có hai
  say: Xã phải có hai.
  say_en: Communes must have two.
  asked: [xã cần gì]
`,
  'silences.yaml': `- id: tien
  denies: p1
  nearest: Điều 2
  cues: [tiền thưởng]
  say: Không nêu.
  say_en: It does not say.
`,
};

function smallFolder(): Folder {
  const folder = folderOf();
  for (const [file, text] of Object.entries(small)) folder.write(file, text);
  return folder;
}

/** What loading the folder is refused with, a fault a line, as the operator reads it. */
async function refusal(folder: Folder): Promise<string> {
  const failure: unknown = await loadKnowledge(folder.path).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(BrokenKnowledge);
  return failure instanceof BrokenKnowledge ? failure.message : '';
}

afterAll(removeFolders);

describe('a sound folder', () => {
  it('is loaded: the one that comes with the program, and one as small as can be', async () => {
    expect((await loadKnowledge('knowledge')).points.length).toBeGreaterThan(200);
    const folder = smallFolder();
    const { campaign, passages, points } = await loadKnowledge(folder.path);
    expect(campaign.audiences.map(({ id, names }) => [id, names])).toEqual([
      ['xa', []],
      ['so', []],
    ]);
    expect(passages.map(({ id }) => id)).toEqual([
      'qd:Điều 1.1',
      'qd:Điều 1.1/1',
      'qd:Điều 1.1/2',
      'qd:Điều 2',
    ]);
    expect(points).toHaveLength(1);
  });

  it('needs no points, no silences, no glossary, no thesaurus and no official answers', async () => {
    const folder = smallFolder();
    folder.remove('points');
    folder.remove('silences.yaml');
    const knowledge = await loadKnowledge(folder.path);
    expect([knowledge.points, knowledge.silences, knowledge.concepts, knowledge.curated]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it.each([
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['in decomposed letters', (text: string) => text.normalize('NFD')],
    ['with both', (text: string) => `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`],
  ])('means the same %s', async (_, form) => {
    const plain = await loadKnowledge(smallFolder().path);
    const folder = folderOf();
    for (const [file, text] of Object.entries(small)) folder.write(file, form(text));
    expect({ ...(await loadKnowledge(folder.path)), version: '' }).toEqual({ ...plain, version: '' });
    const line = folder.change('points/a.yaml', form('Có hai').replace(/^\ufeff/u, ''), 'Có ba');
    expect(await refusal(folder)).toContain(
      `points/a.yaml:${String(line)}: these words do not stand in Điều 1.1: "Có ba"`,
    );
  });

  it('has another version when any of its files changes, and the same when none does', async () => {
    const folder = smallFolder();
    const versions = [await loadKnowledge(folder.path), await loadKnowledge(folder.path)];
    for (const file of Object.keys(small)) {
      folder.write(file, `${folder.read(file)}\n`);
      versions.push(await loadKnowledge(folder.path));
    }
    expect(new Set(versions.map(({ version }) => version)).size).toBe(1 + Object.keys(small).length);
    expect(versions[0]?.version).toMatch(/^[0-9a-f]{12}$/u);
  });
});

describe('a faulty folder is refused with the file, the line and what is wrong', () => {
  /** File, words that stand there, what they are changed to, what is said of that line. */
  const faults: readonly (readonly [string, string, string, string, string])[] = [
    ['YAML that is none', 'campaign.yaml', 'short: Thử', 'short: "Thử', ''],
    ['a tab', 'campaign.yaml', '  - id: xa', '\t- id: xa', 'Tabs'],
    ['a key twice', 'campaign.yaml', 'document: qd', 'short: qd', 'unique'],
    ['a star without quotes', 'campaign.yaml', 'Sở Thử', '*Sở', 'quotes'],
    ['a misspelt key', 'campaign.yaml', 'places:', 'place:', '"place" is no key that is known here'],
    [
      'a misspelt key inside a list',
      'campaign.yaml',
      'label: Sở',
      'lable: Sở',
      '"audiences.1.lable" is no key',
    ],
    [
      'a misspelt key of a point',
      'points/a.yaml',
      'dash: 2',
      'dahs: 2',
      '"0.dahs" is no key that is known here',
    ],
    [
      'a misspelt key of a silence',
      'silences.yaml',
      'nearest:',
      'nearst:',
      '"0.nearst" is no key that is known here',
    ],
    ['a number for a word', 'campaign.yaml', 'title: Phong trào thử', 'title: 5', 'title: '],
    ['a word for a number', 'points/a.yaml', 'dash: 2', 'dash: hai', '0.dash: '],
    ['nothing for a word', 'points/a.yaml', 'say: Xã phải có hai.', 'say: ""', '0.say: '],
    ['a quarter that is none', 'campaign.yaml', 'quarter: 1', 'quarter: 5', 'milestones.0.period.quarter: '],
    [
      'a date that is none',
      'campaign.yaml',
      '2026-01-01',
      'hôm qua',
      'plan_status.date: a date as yyyy-mm-dd',
    ],
    ['a state nobody knows', 'campaign.yaml', 'state: unknown', 'state: maybe', 'plan_status.state: '],
    ['an id with other letters', 'campaign.yaml', 'id: so\n', 'id: sở\n', 'lower-case letters'],
    ['a topic nobody knows', 'points/a.yaml', 'topic: criteria', 'topic: tieu-chuan', '0.topic: '],
    [
      'words not in the section',
      'points/a.yaml',
      'words: Có hai',
      'words: Có ba',
      'do not stand in Điều 1.1: "Có ba"',
    ],
    [
      'words of another dash',
      'points/a.yaml',
      'words: Có hai',
      'words: Có một',
      'do not stand in dash 2 of Điều 1.1',
    ],
    [
      'words of a milestone',
      'campaign.yaml',
      'words: Quý I năm 2026',
      'words: Quý II năm 2026',
      'do not stand in Điều 2',
    ],
    [
      'words of an audience',
      'campaign.yaml',
      'words: Xã đạt chuẩn',
      'words: Xã giỏi',
      'do not stand in Điều 1.1: "Xã giỏi"',
    ],
    [
      'a place of a part',
      'campaign.yaml',
      'everybody, section: Điều 2',
      'everybody, section: Điều 9',
      'no section "Điều 9"',
    ],
    ['the nearest place', 'silences.yaml', 'nearest: Điều 2', 'nearest: Điều 9', 'no section "Điều 9"'],
    [
      'an audience nobody knows',
      'points/a.yaml',
      'audience: xa',
      'audience: phuong',
      'no audience or body has the id "phuong"',
    ],
    ['a part nobody knows', 'campaign.yaml', 'label: Sở\n    part: tat-ca', 'label: Sở\n    part: tinh', ''],
    ['an act nobody knows', 'campaign.yaml', 'act: so-ket', 'act: tong-ket', 'no act has the id "tong-ket"'],
    ['a denial by no point', 'silences.yaml', 'denies: p1', 'denies: p2', 'no point has the id "p2"'],
    [
      'an id twice',
      'campaign.yaml',
      'id: so\n',
      'id: xa\n',
      'the id "xa" is already borne at campaign.yaml:11',
    ],
    [
      'a plan that is not there',
      'campaign.yaml',
      'document: qd',
      'document: kh',
      'no documents/*.md has the id "kh"',
    ],
    ['front matter that does not end', 'documents/qd.md', '---\nid', 'id', 'front matter'],
    ['front matter without a title', 'documents/qd.md', 'title: Quyết', 'tilte: Quyết', ''],
  ];

  it.each(faults)('%s', async (name, file, from, to, said) => {
    const folder = smallFolder();
    let line = folder.change(file, from, to);
    if (to.includes('\n') && from.includes('\n    part')) line += 1;
    const told = await refusal(folder);
    // What is not closed or not there is found at the next thing, or at the thing it should stand in.
    const anywhere = [
      'YAML that is none',
      'a tab',
      'front matter that does not end',
      'front matter without a title',
    ];
    if (anywhere.includes(name)) expect(told).toMatch(new RegExp(`^${file}:\\d+: `, 'mu'));
    else
      expect(told.split('\n')).toContainEqual(
        expect.stringMatching(new RegExp(`^${file}:${String(line)}: `, 'u')),
      );
    expect(told).toContain(said);
  });

  it('names the line of a misspelt key though its value stands below it', async () => {
    const folder = smallFolder();
    const line = folder.change('points/a.yaml', 'say: Xã phải có hai.', 'sya: >-\n    Xã phải có hai.');
    expect(await refusal(folder)).toContain(`points/a.yaml:${String(line)}: "0.sya" is no key`);
  });

  it('says which key is missing, at the thing that lacks it', async () => {
    const folder = smallFolder();
    folder.change('points/a.yaml', '  say: Xã phải có hai.\n', '');
    expect(await refusal(folder)).toContain('points/a.yaml:1: 0.say: is missing (expected string)');
  });

  it('names the faults of all files at once', async () => {
    const folder = smallFolder();
    folder.change('points/a.yaml', 'topic: criteria', 'topic: khac');
    folder.change('silences.yaml', 'cues:', 'cue:');
    folder.change('documents/qd.md', 'short: Quyết định', 'short: ""');
    const told = await refusal(folder);
    for (const file of ['points/a.yaml:4', 'silences.yaml:', 'documents/qd.md:4'])
      expect(told).toContain(file);
  });

  it('ids are unique over all files of points, of documents, and in every other list', async () => {
    const folder = smallFolder();
    folder.write('points/b.yaml', small['points/a.yaml'] ?? '');
    expect(await refusal(folder)).toBe('points/b.yaml:1: the id "p1" is already borne at points/a.yaml:1');
    folder.remove('points/b.yaml');
    folder.write('documents/r.md', small['documents/qd.md'] ?? '');
    expect(await refusal(folder)).toBe('documents/r.md:1: the id "qd" is already borne by documents/qd.md');
    folder.remove('documents/r.md');
    folder.write('concepts.yaml', '- id: a\n  words: [một]\n- id: a\n  words: [hai]\n');
    expect(await refusal(folder)).toBe('concepts.yaml:3: the id "a" is already borne at concepts.yaml:1');
  });

  it('a point without words that is no overview', async () => {
    const folder = smallFolder();
    folder.change('points/a.yaml', '  dash: 2\n', '');
    folder.change('points/a.yaml', '  words: Có hai\n', '');
    expect(await refusal(folder)).toMatch(/^points\/a\.yaml:1: "p1" has no words/u);
    folder.change('points/a.yaml', '  topic: criteria', '  overview: true\n  topic: criteria');
    expect((await loadKnowledge(folder.path)).points).toHaveLength(1);
  });

  it.each([
    ['has no text', '\n\n', 'the document has no text'],
    ['has only rules and comments', '\n---\n<!-- x -->\n', 'the document has no text'],
  ])('a document that %s', async (_, text, said) => {
    const folder = smallFolder();
    folder.write('documents/moi.md', `---\nid: moi\ntitle: Mới\nshort: Mới\n---${text}`);
    expect(await refusal(folder)).toContain(`documents/moi.md:5: ${said}`);
  });

  it('a folder that is not there, or lacks campaign.yaml, or the plan', async () => {
    const folder = smallFolder();
    folder.remove('documents');
    expect(await refusal(folder)).toMatch(/^campaign\.yaml:5: no documents\/\*\.md has the id "qd"$/u);
    folder.remove('campaign.yaml');
    expect(await refusal(folder)).toMatch(/campaign\.yaml:1: the file is missing/u);
    folder.remove('');
    expect(await refusal(folder)).toContain('set KNOWLEDGE_DIR to a knowledge folder');
  });

  it('a file whose name nobody reads, or that is empty, or not UTF-8', async () => {
    const folder = smallFolder();
    folder.write('silence.yaml', '[]');
    folder.write('points/b.yml', '[]');
    folder.write('points/c.yaml', '# nothing yet\n');
    folder.write('glossary.yaml', Buffer.from('abbreviations: {}\nsynonyms: { a: ["\xe3"] }\n', 'latin1'));
    const told = await refusal(folder);
    expect(told).toContain(
      'silence.yaml:1: is no file that is known here; known are campaign.yaml, silences.yaml',
    );
    expect(told).toContain('points/b.yml:1: is not read; let its name end in ".yaml"');
    expect(told).toContain('points/c.yaml:1: the file: ');
    expect(told).toContain('glossary.yaml:2: is not UTF-8');
  });
});
