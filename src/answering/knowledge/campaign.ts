import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9-]+$/u, 'lower-case letters a-z, digits and hyphens only');
const words = z.string().min(1);
const names = z.array(z.string()).default([]);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'a date as yyyy-mm-dd');

const fact = { id, section: words, dash: z.number().int().positive().optional(), words };
const called = { name: words, name_en: words, names, names_en: names };

/** Someone the plan speaks to, and the clause of the criteria that apply to them. */
const audience = z.strictObject({
  ...fact,
  ...called,
  /** What a button says. */
  label: words,
  /** Whose milestones apply to them. */
  part: id,
  /** Stands for everybody: too general for criteria, enough for milestones. */
  general: z.boolean().default(false),
  /** A person, not a body: "giáo viên ở trường" asks about the person. */
  person: z.boolean().default(false),
  /** Its name is also a place's: "trong tỉnh" does not mean the province's committee. */
  place: z.boolean().default(false),
  /** Named together with one of these, it is the unit under them that is meant. */
  under: z.array(id).default([]),
  /** More particular audiences that it takes in. */
  includes: z.array(id).default([]),
  /** Has a tax code and duties to the State of its own. */
  business: z.boolean().default(false),
  /** Who they lead: outside criteria, what is said of those concerns them (a company's owner and the company). */
  leads: id.optional(),
  /** Points speak of it under this other id. */
  as: id.optional(),
  /** Does not exist any more; `say` tells what to do instead. */
  gone: z.strictObject({ since: date, source: words, say: words, say_en: words }).optional(),
});

const body = z.strictObject({
  ...fact,
  ...called,
  /** Whose milestones apply to it. */
  part: id.optional(),
});
const act = z.strictObject({ id, ...called });
const part = z.strictObject({ id, name: words, name_en: words, section: words });

const milestone = z.strictObject({
  ...fact,
  act: id,
  part: id,
  /** Without a quarter the plan names the year alone. */
  period: z
    .strictObject({
      year: z.number().int(),
      quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
    })
    .optional(),
  yearly: z.boolean().default(false),
});

const award = z.strictObject({ ...fact, ...called, level: z.enum(['state', 'province']) });
const legal = z.strictObject({ ...fact, number: words, name: words, date: words, issuer: words, names });

/** `line` is told once a day; `short` with every other date, criterion or award. */
const planStatus = z.strictObject({
  state: z.enum(['unknown', 'continued', 'replaced']),
  source: words,
  date,
  line: words,
  line_en: words,
  short: words,
  short_en: words,
});

/**
 * `campaign.yaml`: the campaign's facts as data. Every fact's `words` occur in the section it names. Here and below an
 * unknown key is a fault: a key misspelt would otherwise be passed over in silence.
 */
export const campaignSchema = z.strictObject({
  id,
  title: words,
  title_en: words,
  short: words,
  /** The id of the document that is the plan. */
  document: id,
  /** What English answers call it. */
  document_en: words.default('the plan'),
  places: z.array(words),
  years: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  plan_status: planStatus,
  ask: z.strictObject({ default: words, default_en: words }),
  audiences: z.array(audience).min(1),
  bodies: z.array(body),
  acts: z.array(act),
  milestones: z.array(milestone),
  parts: z.array(part),
  awards: z.array(award),
  legal: z.array(legal),
});

/** See `campaignSchema`. */
export type Campaign = z.infer<typeof campaignSchema>;
export type Audience = Campaign['audiences'][number];
export type Milestone = Campaign['milestones'][number];
export type Act = Campaign['acts'][number];

const topics = [
  'deadline',
  'criteria',
  'participants',
  'award',
  'duty',
  'solution',
  'aim',
  'requirement',
  'content',
  'legal',
  'recipients',
  'document',
] as const;

/** What a point is about: which part of a plan says it. */
export type Topic = (typeof topics)[number];

const point = z.strictObject({
  id,
  section: words,
  dash: z.number().int().positive().optional(),
  audience: id.optional(),
  topic: z.enum(topics),
  /** Answers general questions on its whole clause. */
  overview: z.boolean().default(false),
  /** Letter for letter from the clause; absent on an overview that lists the clause's dashes. */
  words: words.optional(),
  say: words,
  say_en: words,
  asked: z.array(words).min(1),
});

/** `points/*.yaml`: single statements of the plan, said plainly, with the ways people ask for them. */
export const pointsSchema = z.array(point);

/** One statement of the plan: where it stands, how we say it, how people ask for it. */
export type Point = z.infer<typeof point>;

/** `silences.yaml`: what people ask and the plan does not say. */
export const silencesSchema = z.array(
  z.strictObject({
    id,
    /** Phrases that ask for it. A `+` joins phrases that must all be there: `bao nhiêu + tiền thưởng`. */
    cues: z.array(words).min(1),
    cues_en: z.array(words).default([]),
    /** Phrases that mean something else after all. */
    unless: z.array(words).default([]),
    /** The id of the point that shows what the plan has instead: a yes-or-no question is answered "no" with it. */
    denies: id.optional(),
    /** Where the plan comes nearest, if anywhere. */
    nearest: words.optional(),
    say: words,
    say_en: words,
    /** Ways of asking for it, compared with a question like those of a point. */
    asked: z.array(words).default([]),
    /** Proven by its cues even where a date of the plan is asked for: the day of a milestone. */
    of_dates: z.boolean().default(false),
  }),
);

/** One thing the plan is silent about. */
export type Silence = z.infer<typeof silencesSchema>[number];

/** `concepts.yaml`: expressions that mean the same in this field, in Vietnamese and English. */
export const conceptsSchema = z.array(
  z.strictObject({ id, words: z.array(words).min(1), en: z.array(words).default([]) }),
);

/** One idea and the ways of expressing it. */
export type Concept = z.infer<typeof conceptsSchema>[number];

/** `glossary.yaml`: abbreviations written out, and words that mean the same here. */
export const glossarySchema = z.strictObject({
  abbreviations: z.record(z.string(), z.array(words).min(1)),
  synonyms: z.record(z.string(), z.array(words).min(1)),
});

/** See `glossarySchema`. */
export type Glossary = z.infer<typeof glossarySchema>;

/** `answers.yaml`: an official answer to one question, which wins over everything else. */
export const curatedSchema = z.array(
  z.strictObject({
    id,
    asked: z.array(words).min(1),
    say: words,
    say_en: words,
    citations: z.array(z.strictObject({ section: words, quote: words })).min(1),
    source: words,
    date,
  }),
);

/** An official answer. */
export type Curated = z.infer<typeof curatedSchema>[number];
