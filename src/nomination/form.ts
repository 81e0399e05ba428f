import type { Field, Need, Reader, ValueOf } from './field.ts';
import { createChoiceReader } from './reading/choice.ts';
import { readDate } from './reading/date.ts';
import { readDecision } from './reading/decision.ts';
import { readEmail } from './reading/email.ts';
import { readLongText } from './reading/long-text.ts';
import { readPersonName } from './reading/person-name.ts';
import { readPhone } from './reading/phone.ts';
import { readShortText } from './reading/short-text.ts';
import { readTaxCode } from './reading/tax-code.ts';
import { readUnitName, readWorkplace } from './reading/unit-name.ts';
import { answerWords } from './lexicon/answer-words.ts';

/** A clause that a nominee of some kind should meet, in the plan's own words. */
export interface Criterion {
  /** The clause and its dash: `IV.2.a/1`. */
  readonly id: string;
  /** `IV.2.a` */
  readonly section: string;
  readonly text: string;
  /** Which of the clause's criteria it is, from 1, where there are several. */
  readonly at?: number;
}

/** Somebody the campaign may honour. */
export interface FormAudience {
  readonly id: string;
  /** What a button says. */
  readonly label: string;
  /** Every name by which people call it. */
  readonly names: readonly string[];
  readonly person: boolean;
  /** Has a tax code and duties to the State of its own. */
  readonly business: boolean;
  readonly criteria: readonly Criterion[];
  /** It does not exist any more: what to do instead. */
  readonly gone?: string;
}

/** What the form takes from the campaign: nothing in it is about one plan. */
export interface FormCampaign {
  /** As it is called in the middle of a sentence. */
  readonly title: string;
  readonly audiences: readonly FormAudience[];
  /** The levels of award that the plan knows, with its own condition for each. */
  readonly levels: readonly {
    readonly id: string;
    readonly label: string;
    readonly section: string;
    readonly words: string;
  }[];
}

/** The form, as data: what is asked, in this order. Choices are only ever added at the end: people type their numbers. */
export interface Form {
  /** Goes up with every change of the fields; drafts of every version open. */
  readonly version: number;
  readonly fields: readonly Field[];
  readonly field: (id: string) => Field | undefined;
  readonly audience: (id: string | undefined) => FormAudience | undefined;
  readonly criterion: (field: string) => Criterion | undefined;
  readonly campaign: FormCampaign;
}

const version = 1;

/** Who nominates whom. An office fills everything in at once; others begin with what a file cannot be without. */
const relations = ['self', 'own-unit', 'association', 'other'] as const;
const ofOffices: ReadonlySet<string | undefined> = new Set(['own-unit', 'association']);

/** Whether a file is one of an office, which is asked for everything at once. */
export function isOffice(value: ValueOf): boolean {
  return ofOffices.has(value('relation'));
}

/** The form for a campaign. */
export function createForm(campaign: FormCampaign): Form {
  const audiences = new Map(campaign.audiences.map((each) => [each.id, each]));
  const audience = (id: string | undefined): FormAudience | undefined => audiences.get(id ?? '');
  const person = (value: ValueOf): boolean => audience(value('audience'))?.person === true;
  const body = (value: ValueOf): boolean => audience(value('audience'))?.person === false;
  const business = (value: ValueOf): boolean => audience(value('audience'))?.business === true;
  const other = (value: ValueOf): boolean => value('relation') !== 'self';
  const criteria = new Map<string, Criterion>(
    campaign.audiences.flatMap((each) => each.criteria.map((one) => [`criterion:${one.id}`, one] as const)),
  );

  const choice = (choices: readonly string[], words: Readonly<Record<string, readonly string[]>>) => ({
    choices,
    read: createChoiceReader(choices.map((id) => ({ value: id, words: words[id] ?? [] }))),
  });
  const choiceOfAudience = {
    // What does not exist any more is understood, and not offered.
    choices: campaign.audiences.filter(({ gone }) => gone === undefined).map(({ id }) => id),
    read: createChoiceReader(
      campaign.audiences.map(({ id, label, names }) => ({ value: id, words: [label, ...names] })),
    ),
  };
  const ask = (
    id: string,
    need: Need,
    read: Reader,
    more: Partial<Omit<Field, 'id' | 'need' | 'read'>> = {},
  ): Field => ({ id, need, read, ...more });
  const personal = { personal: true } as const;

  const fields: readonly Field[] = [
    { id: 'audience', need: 'needed', ...choiceOfAudience },
    { id: 'relation', need: 'needed', ...choice(relations, answerWords.relation) },

    ask('person-name', 'needed', readPersonName, { when: person, ...personal }),
    ask('person-unit', 'needed', readWorkplace, { when: person, ...personal }),
    ask('unit-name', 'needed', readUnitName, { when: body }),
    ask('position', 'wanted', readShortText, { when: person, ...personal }),
    ask('birth', 'wanted', readDate, { shown: 'short-date', when: person, ...personal }),
    {
      id: 'gender',
      need: 'wanted',
      when: person,
      ...personal,
      ...choice(['male', 'female'], answerWords.gender),
    },
    ask('hometown', 'wanted', readShortText, { when: person, ...personal }),
    ask('residence', 'wanted', readShortText, { when: person, ...personal }),
    ask('qualification', 'extra', readShortText, { when: person, none: true, ...personal }),
    ask('career', 'extra', readLongText, { when: person, ...personal }),
    ask('duties', 'extra', readShortText, { when: person, ...personal }),

    ask('unit-address', 'wanted', readShortText, { when: body }),
    ask('unit-phone', 'wanted', readPhone, { when: body, shown: 'phone' }),
    ask('unit-email', 'extra', readEmail, { when: body }),
    ask('tax-code', 'wanted', readTaxCode, { when: business }),
    ask('founding', 'wanted', readDecision, { when: body }),
    ask('organisation', 'wanted', readShortText, { when: body }),
    ask('functions', 'wanted', readShortText, { when: body }),
    ask('representative', 'wanted', readShortText, { when: body, ...personal }),

    ask('achievement', 'needed', readLongText, personal),
    ...[...criteria].map(([id, { section }]) =>
      ask(id, 'wanted', readShortText, {
        section,
        when: (value) =>
          audience(value('audience'))?.criteria.some((one) => `criterion:${one.id}` === id) === true,
        ...personal,
      }),
    ),
    ask('initiative', 'extra', readDecision, { when: person, ...personal }),
    ask('obligations', 'wanted', readShortText, { when: business }),
    ask('awards', 'wanted', readShortText, { none: true, ...personal }),
    ask('discipline', 'wanted', readShortText, { none: true, ...personal }),
    {
      id: 'level',
      need: 'wanted',
      choices: [...campaign.levels.map(({ id }) => id), 'unsure'],
      read: createChoiceReader([
        ...campaign.levels.map(({ id, label }) => ({
          value: id,
          words: [label, ...(answerWords.level[id] ?? [])],
        })),
        { value: 'unsure', words: answerWords.level['unsure'] ?? [] },
      ]),
    },
    ask('certificate-line', 'extra', readShortText, personal),

    {
      id: 'aware',
      need: 'needed',
      when: (value) => person(value) && other(value),
      ...choice(['yes', 'not-yet'], answerWords.aware),
    },
    ask('contact-name', 'needed', readPersonName, { when: other, ...personal }),
    ask('contact-phone', 'needed', readPhone, { shown: 'phone', ...personal }),
    ask('contact-email', 'extra', readEmail, personal),
  ];
  const byId = new Map(fields.map((field) => [field.id, field]));
  return {
    version,
    fields,
    field: (id) => byId.get(id),
    audience,
    criterion: (field) => criteria.get(field),
    campaign,
  };
}
