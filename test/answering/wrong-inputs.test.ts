import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answering/answer.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { createDesk } from '../world/desk.ts';
import { webServer } from '../world/web.ts';
import { ask, knowledge } from './invented/world.ts';
import { inputs as all } from './wrong-inputs/inputs.ts';
import type { Kind } from './wrong-inputs/inputs.ts';

const inputs = all.map(([name, text, kind = 'odd']) => ({ name, text, kind }));

const statuses: Readonly<Record<Kind, 200 | 400 | 413>> = { empty: 400, long: 413, odd: 200, harm: 200 };

/** The form of every answer of `POST /api/chat`; nothing else may be in it. */
const answerSchema = z.strictObject({
  conversation: z.uuidv4().optional(),
  replies: z.tuple([
    z.strictObject({
      text: z.string(),
      choices: z.array(z.strictObject({ id: z.string(), label: z.string() })).optional(),
      citations: z.array(z.unknown()).optional(),
    }),
  ]),
});

/** The web channel before the real conversation; its own outcome of the last turn. */
function openWeb() {
  let outcome: Answer['outcome'] | undefined;
  const { reception } = createDesk({
    answering: {
      ask: (text, memory) => {
        const answer = ask(text, memory);
        outcome = answer.outcome;
        return answer;
      },
      campaign: knowledge.campaign,
    },
    stores: createMemoryStores(),
  });
  const server = webServer({ onTurn: reception.answer });
  return async (text: string) => {
    const response = await server.fetch(
      new Request('http://host/api/chat', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text }),
      }),
    );
    const type = response.headers.get('Content-Type');
    const { replies } = answerSchema.parse(await response.json());
    return { status: response.status, type, outcome, ...replies[0] };
  };
}

const longestSentence = 700;
const machineWords =
  /undefined|null|NaN|\[object|<\/?[a-z!][^>]*>|\{\{|\$\{|Error\b|\bat [A-Z]\w+\.|\u0000|\ufffd/u;
/** What a person can do next: ask (again), send, write, press, contact, call. */
const nextSteps =
  /hỏi|gõ|nhập|gửi|nhắn|bấm|chọn|liên hệ|gọi|ask|type|try|send|write|press|contact|call|tell me/iu;
const kindness =
  /115|113|111|bác sĩ|người thân|cấp cứu|gọi|bên cạnh|emergency|doctor|someone you trust|call/iu;
const theirs = /https?:|www\.|\.example|@|0912|034090|19034567|alert|DROP|passwd|prompt|Nobel/u;

/** What a person would complain of in a sentence answered to a wrong input. */
function complaints(text: string, input: string, kind: Kind): readonly string[] {
  const words = input.trim();
  const sayable = /[\p{L}\p{N}]{4}/u.test(words) && !knowledge.campaign.title.includes(words);
  return [
    ...(/^\p{Lu}[^]*[.?!:)”"]$|^\p{Lu}[^]*ạ$/u.test(text) ? [] : ['is no whole sentence']),
    ...(text.length > longestSentence ? [`is ${text.length} letters long`] : []),
    ...(machineWords.test(text) ? ['speaks like a machine'] : []),
    ...(text.isWellFormed() ? [] : ['holds half a letter']),
    ...(sayable && text.includes(words) ? ['repeats what was sent'] : []),
    ...(theirs.test(text) ? ['repeats part of what was sent'] : []),
    ...(nextSteps.test(text) ? [] : ['does not say what to do next']),
    ...(kind === 'harm' && !kindness.test(text) ? ['leaves somebody in need alone'] : []),
    ...(kind === 'harm' && /tiêu chuẩn|khen thưởng|criteria|deadline/iu.test(text)
      ? ['speaks of the plan to somebody in need']
      : []),
  ];
}

describe('wrong inputs', () => {
  it('are a hundred and more, no two alike', () => {
    expect(new Set(inputs.map(({ text }) => text)).size).toBeGreaterThanOrEqual(100);
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length);
  });

  it.each(inputs)('are answered with a plain sentence: $name', ({ text, kind }) => {
    const answer = ask(text, {});
    const shown = `"${text.slice(0, 120)}" → [${answer.outcome}] ${answer.text}`;
    expect(answer.outcome, shown).not.toBe('answer');
    expect(answer.citations, shown).toEqual([]);
    expect(complaints(answer.text, text, kind), shown).toEqual([]);
  });

  it.each(inputs)('are answered on the web with the right status: $name', async ({ text, kind }) => {
    const answer = await openWeb()(text);
    const shown = `"${text.slice(0, 120)}" → ${answer.status} [${answer.outcome ?? 'not asked'}] ${answer.text}`;
    expect(answer.status, shown).toBe(statuses[kind]);
    expect(answer.type, shown).toMatch(/^application\/json/u);
    expect(answer.outcome, shown).not.toBe('answer');
    expect(answer.citations, shown).toBeUndefined();
    expect(complaints(answer.text, text, kind), shown).toEqual([]);
  });

  it('leave the conversation as good as before', async () => {
    const send = openWeb();
    for (const { text } of inputs) await send(text);
    expect(await send('UBND tỉnh sơ kết khi nào?')).toMatchObject({ status: 200, outcome: 'answer' });
  });
});
