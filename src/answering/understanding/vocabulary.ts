import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reader } from '../reading/reading.ts';
import { createConditions, rivalsOf, type Condition, type Holding } from './conditions.ts';
import type { Tokenise } from '../reading/syllable.ts';
import { compounds } from './lexicon/compounds.ts';
import { cues, noCues } from './lexicon/cues.ts';
import { intents } from './lexicon/intents.ts';
import { foreignSubjects, surelyForeign } from './lexicon/subjects.ts';
import { createFindMentions, type Entry, type FindMentions, type Written } from './mentions.ts';

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

/** What a vocabulary needs that takes long to work out. */
export interface VocabularyTables {
  /** Names in which an abbreviation stands, written out. */
  readonly written: Written;
  /** Phrases that count only with their marks. */
  readonly rivals: ReadonlySet<string>;
}

/** Works that out: reads every name, and looks through all that is said and asked. */
export function vocabularyTables(knowledge: Knowledge, read: Reader, tokenise: Tokenise): VocabularyTables {
  const { campaign, silences, points, passages } = knowledge;
  const { audiences, bodies, acts, awards, legal } = campaign;
  const said = [...passages.map(({ text }) => text), ...points.flatMap(({ say, asked }) => [say, ...asked])];
  const named = [...audiences, ...bodies, ...acts, ...awards, ...legal];
  const written = new Map<string, readonly string[]>();
  for (const phrase of named.flatMap(({ name, names }) => [name, ...names])) {
    const { syllables } = read(phrase);
    if (syllables.join(' ') !== tokenise(phrase).join(' ')) written.set(phrase, syllables);
  }
  return {
    written,
    rivals: rivalsOf([...ofIntents, ...ofSilences(silences)], said, tokenise),
  };
}

const ofIntents: readonly Condition[] = intents.map(({ phrases, unless = [], loose = false }) => ({
  all: phrases,
  unless,
  loose,
}));

function ofSilences(silences: Knowledge['silences']): readonly Condition[] {
  return silences.map(({ cues: said, cues_en, unless }) => ({
    all: [...said, ...cues_en],
    unless,
    loose: true,
  }));
}

/** Prepares everything a question is searched for. */
export function createVocabulary(
  { campaign, silences, concepts }: Pick<Knowledge, 'campaign' | 'silences' | 'concepts'>,
  { written, rivals }: VocabularyTables,
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
    { bare: true, written },
  );
  const findCues = createFindMentions([
    ...Object.entries(cues).map(([cue, phrases]) => ({ kind: cue, id: cue, phrases })),
    ...Object.entries(noCues).map(([cue, phrases]) => ({ kind: cue, id: nothing, phrases })),
  ]);
  return {
    names: (reading) => find(reading).filter(({ id }) => id !== nothing),
    cues: (reading) => findCues(reading).filter(({ id }) => id !== nothing),
    intents: createConditions(ofIntents, rivals),
    silences: createConditions(ofSilences(silences), rivals),
    ideas: createFindMentions(
      concepts.map(({ id, words, en }) => ({ kind: 'idea', id, phrases: [...words, ...en] })),
    ),
    foreign: createFindMentions([
      { kind: 'surely', id: 'surely', phrases: surelyForeign },
      { kind: 'foreign', id: 'foreign', phrases: foreignSubjects },
    ]),
  };
}
