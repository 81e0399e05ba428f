import type { Campaign, Silence } from '../knowledge/campaign.ts';
import type { Reader, Reading } from '../reading/reading.ts';
import { askingPart, sentencesOf } from './asking-part.ts';
import { createIsPlace, createRankAudiences, isSpeakers } from './audiences.ts';
import { visible } from '../reading/syllable.ts';
import { withoutCourtesies } from './courtesies.ts';
import { withoutExceptions } from './exceptions.ts';
import { intentsOf } from './intents-of.ts';
import { isLegible, withoutAddresses } from './legible.ts';
import { languageOf } from './language.ts';
import type { Cue } from './lexicon/cues.ts';
import {
  comparing,
  leaningOpeners,
  notComparing,
  pointers,
  yesNoFrames,
  yesNoOpeners,
} from './lexicon/forms.ts';
import { smallWords } from './lexicon/small-words.ts';
import type { Mention } from './mentions.ts';
import type { Question } from './question.ts';
import { timesIn, timeSyllables } from './times.ts';
import type { Vocabulary } from './vocabulary.ts';

const fewWords = 3;
/** Cues that stand even inside a name: "bằng khen thủ tướng" is about awards. */
const lasting: ReadonlySet<string> = new Set(['award', 'criteria', 'participants']);

/** Cues that say what is asked about, with no more words. */
const topical: ReadonlySet<string> = new Set([
  'criteria',
  'participants',
  'award',
  'submitTo',
  'headAim',
  'headContent',
  'headSolution',
  'headRequirement',
  'headRecipients',
  'headLegal',
]);

/** Cues that ask nothing of the campaign: "bạn là ai?" */
const personal: ReadonlySet<string> = new Set(['me', 'judge', 'who']);

/** Understands one text by itself, without what was said before; `wholly`: with the story around the question. */
export type Understand = (text: string, wholly?: boolean) => Question;

/** Makes ready to understand questions on one campaign. */
export function createUnderstand(
  campaign: Campaign,
  silences: readonly Silence[],
  read: Reader,
  vocabulary: Vocabulary,
): Understand {
  const rankAudiences = createRankAudiences(campaign);
  const isPlace = createIsPlace(campaign);
  // "Người thì ít" in a story names nobody.
  const everybody = new Set(
    campaign.audiences.filter(({ includes }) => includes.length > 0).map(({ id }) => `audience:${id}`),
  );
  const pointing = pointers.map((phrase) => phrase.split(' '));

  /** Whether a part of a message says what it is about, or has enough words of its own. */
  const says = (part: Reading): boolean => {
    const names = vocabulary.names(part);
    const cues = vocabulary.cues(part);
    if (names.some(({ id }) => !id.startsWith('audience:')) || cues.some(({ id }) => topical.has(id)))
      return true;
    // "Vậy là lúc nào ạ?" asks for the time of something said before.
    const asksTime = cues.some(({ id }) => id === 'when' || id === 'judge');
    const own = contentOf(part, [...names, ...cues]).length;
    return !asksTime && own > (names.length > 0 ? 0 : fewWords);
  };

  /** Whom the one who writes belongs to, as a sentence of the story says: "tôi làm ở xã", "công ty em". */
  const speakersIn = (sentence: Reading): readonly string[] => {
    const names = vocabulary.names(sentence).filter((name) => !isPlace(name, sentence));
    return rankAudiences(
      names.filter((name) => !everybody.has(name.id) && isSpeakers(name, sentence)),
      sentence,
      [],
    );
  };

  return (text, wholly = false) => {
    const whole = read(withoutExceptions(withoutCourtesies(visible(withoutAddresses(text)))));
    const asking = wholly ? undefined : askingPart(whole, read, says);
    const reading = asking ?? whole;
    const find = (each: Reading): readonly Mention[] =>
      vocabulary.names(each).filter((name) => !isPlace(name, each));
    const names = find(reading);
    const cueMentions = outside(names, vocabulary.cues(reading));
    const criteria = cueMentions.filter(({ id }) => id === 'criteria');
    const of = (family: string): readonly string[] => [
      ...new Set(
        names.filter(({ id }) => id.startsWith(`${family}:`)).map(({ id }) => id.slice(family.length + 1)),
      ),
    ];
    const content = contentOf(reading, [...names, ...cueMentions]);
    const foreign = vocabulary.foreign(reading);
    const yesNo = wantsYesOrNo(reading.syllables);
    const bare = names.length === 0 && cueMentions.every(({ id }) => personal.has(id));
    const around =
      asking === undefined
        ? []
        : sentencesOf(whole.text)
            .map(read)
            .flatMap((sentence) => speakersIn(sentence));
    return {
      reading,
      language: languageOf(whole),
      names,
      ideas: outside(names, vocabulary.ideas(reading)),
      audiences: [...new Set([...rankAudiences(names, reading, criteria), ...around])],
      bodies: of('body'),
      acts: of('act'),
      awards: of('award'),
      legal: of('legal'),
      cues: cuesOf(cueMentions, reading),
      cueMentions,
      times: timesIn(timeSyllables(reading)),
      silences: vocabulary.silences(reading).flatMap((index) => silences[index]?.id ?? []),
      intents: intentsOf({
        found: vocabulary.intents(reading),
        reading,
        cues: cueMentions,
        bare,
        content: content.length,
        yesNo,
      }),
      foreign: foreign.length > 0,
      surelyForeign: foreign.some(({ kind }) => kind === 'surely'),
      content,
      partly: asking !== undefined,
      legible: isLegible(whole),
      yesNo,
      opens: opensLeaning(reading),
      leaning: opensLeaning(reading) || pointing.some((phrase) => contains(reading.syllables, phrase)),
    };
  };
}

/** The cues of a question; "tiêu chuẩn dành cho …" asks for criteria, not who may take part. */
function cuesOf(mentions: readonly Mention[], { syllables }: Reading): ReadonlySet<Cue> {
  const found = new Set(mentions.map(({ id }) => id as Cue));
  const which = mentions.find(({ id }) => id === 'who');
  const sets = (word: string, at: number): boolean =>
    comparing.includes(word) && !notComparing.includes(syllables[at + 1] ?? '');
  if (which !== undefined && syllables.some((word, at) => at >= which.end && sets(word, at)))
    found.add('compare');
  if (found.has('criteria')) found.delete('participants');
  return found;
}

/** Mentions that are not merely a part of a name: "công ty trách nhiệm hữu hạn" asks for no duty and no date. */
function outside<Kind extends string>(
  names: readonly Mention[],
  mentions: readonly Mention<Kind>[],
): readonly Mention<Kind>[] {
  return mentions.filter(
    ({ id, start, end }) => lasting.has(id) || !names.some((name) => name.start <= start && end <= name.end),
  );
}

function wantsYesOrNo(syllables: readonly string[]): boolean {
  if (yesNoOpeners.includes(syllables[0] ?? '')) return true;
  return yesNoFrames.some(([first, second]) => {
    const at = syllables.indexOf(first);
    return at !== -1 && syllables.lastIndexOf(second) > at;
  });
}

function contentOf(reading: Reading, mentions: readonly Mention[]): readonly string[] {
  const taken = new Set(
    mentions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return reading.syllables.filter(
    (syllable, index) => !taken.has(index) && !smallWords.has(syllable) && syllable.length > 1,
  );
}

function opensLeaning(reading: Reading): boolean {
  return leaningOpeners.some((opener) =>
    opener.every((word, at) => reading.syllables[at] === word || reading.tokens[at]?.typed === word),
  );
}

function contains(syllables: readonly string[], phrase: readonly string[]): boolean {
  return syllables.some((_, start) => phrase.every((word, at) => syllables[start + at] === word));
}
