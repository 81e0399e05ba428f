import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reader } from '../reading/reading.ts';
import { createConditions, type Holding } from './conditions.ts';
import { compounds } from './lexicon/compounds.ts';
import { cues, noCues } from './lexicon/cues.ts';
import { intents } from './lexicon/intents.ts';
import { foreignSubjects, surelyForeign } from './lexicon/subjects.ts';
import { createFindMentions, type Entry, type FindMentions } from './mentions.ts';

/** The kinds of names a campaign has, in one family: a longer name hides a shorter one inside it. */
export type NameKind = 'name';

/** What a name stands for. */
export type NameFamily = 'audience' | 'body' | 'act' | 'award' | 'legal';

/** All that can be recognised in a question, made ready once per knowledge version. */
export interface Vocabulary {
  /** Mentions with ids `audience:xa`, `act:so-ket`, … */
  readonly names: FindMentions<NameKind>;
  readonly cues: FindMentions<string>;
  /** Which conditions (`a + b`) hold; ids are given back in the order of the table. */
  readonly intents: Holding;
  readonly silences: Holding;
  readonly foreign: FindMentions<'foreign' | 'surely'>;
  /** Ideas of the thesaurus. */
  readonly ideas: FindMentions<'idea'>;
}

/** The id of a mention that names nothing: it only hides the names inside it. */
const nothing = '-';

/** Prepares everything a question is searched for. */
export function createVocabulary(
  { campaign, silences, concepts, points, passages }: Knowledge,
  read: Reader,
): Vocabulary {
  const named = (
    family: NameFamily,
    list: readonly {
      readonly id: string;
      readonly name: string;
      readonly name_en?: string;
      readonly names: readonly string[];
      readonly names_en?: readonly string[];
    }[],
  ): readonly Entry<NameKind>[] =>
    list.flatMap(({ id, name, name_en, names, names_en = [] }) => [
      { kind: 'name', id: `${family}:${id}`, phrases: [name, ...names], abbreviated: true },
      {
        kind: 'name',
        id: `${family}:${id}`,
        phrases: name_en === undefined ? names_en : [name_en, ...names_en],
      },
    ]);
  const find = createFindMentions<NameKind>(
    [
      ...named('audience', campaign.audiences),
      ...named(
        'body',
        campaign.bodies.filter(({ names }) => names.length > 0),
      ),
      ...named('act', campaign.acts),
      ...named('award', campaign.awards),
      ...named('legal', campaign.legal),
      // Last: where a campaign knows such a word as a name, the name it is.
      { kind: 'name', id: nothing, phrases: compounds },
    ],
    read,
    { bare: true },
  );
  const findCues = createFindMentions(
    [
      ...Object.entries(cues).map(([cue, phrases]) => ({ kind: cue, id: cue, phrases })),
      ...Object.entries(noCues).map(([cue, phrases]) => ({ kind: cue, id: nothing, phrases })),
    ],
    read,
  );
  const said = [...passages.map(({ text }) => text), ...points.flatMap(({ say, asked }) => [say, ...asked])];
  return {
    names: (reading) => find(reading).filter(({ id }) => id !== nothing),
    cues: (reading) => findCues(reading).filter(({ id }) => id !== nothing),
    intents: createConditions(
      intents.map(({ phrases, unless = [], loose = false }) => ({ all: phrases, unless, loose })),
      said,
    ),
    silences: createConditions(
      silences.map((silence) => ({
        all: [...silence.cues, ...silence.cues_en],
        unless: silence.unless,
        loose: true,
      })),
      said,
    ),
    ideas: createFindMentions(
      concepts.map(({ id, words, en }) => ({ kind: 'idea', id, phrases: [...words, ...en] })),
      read,
    ),
    foreign: createFindMentions(
      [
        { kind: 'surely', id: 'surely', phrases: surelyForeign },
        { kind: 'foreign', id: 'foreign', phrases: foreignSubjects },
      ],
      read,
    ),
  };
}
