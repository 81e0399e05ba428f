import type { Answer } from '../../../src/answering/answer.ts';
import { fold } from '../../../src/core/text.ts';
import { clauseOf, planFile, sections } from './world.ts';
import type { Claim } from './claim.ts';
import { ungrounded } from './said.ts';
import { faultsOfVerdict, premisesIn, verdictsIn } from './verdict.ts';

/** What an answer to a made-up question may be judged by. */
export type Given = Pick<Answer, 'outcome' | 'text' | 'citations'>;

const address =
  /(?:[Mm]ục|section|phần)\s+((?:mở đầu|nơi nhận|[IVX]+)(?:\.\d)?(?:\.[a-zđ])?)(?!\p{L})|\(([IVX]+\.\d(?:\.[a-zđ])?)\)/gu;
const quoted = /“[^”]*”/gu;
const affirmed =
  /^(?:dạ\s+)?(?:có|đúng|vâng|phải|chính xác|chuẩn|yes|correct|right|true|indeed|exactly)(?:\s*[,:.!]|\s+(?:ạ|vậy|rồi|thế|là)(?!\p{L})|$)|^(?:that is|that's|it is|it's) (?:right|correct|true)|(?:là|hoàn toàn) (?:đúng|chính xác)(?!\p{L})/iu;
const denied = /(?:^|[^\p{L}])(?:không|chưa|no|not|none|never|only in part)(?:[^\p{L}]|$)/iu;
const noDay = /không nêu ngày|no (?:exact |specific )?day/iu;
const noQuarter = /không nêu quý|no quarter/iu;
const yearAlone = /^(?:năm )?\d{4}$/u;

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** All that is wrong with an answer to a question that takes something made up for granted. */
export function faultsOf(claim: Claim, given: Given): readonly string[] {
  const own = given.text.replaceAll(quoted, '');
  const verdicts = verdictsIn(own);
  const premises = premisesIn(own, claim.time);
  const rest = [...verdicts, ...premises].reduce((text, { line }) => text.replace(line, ''), own);
  const sentences = sentencesOf(rest);
  const cited = given.outcome === 'answer' ? given.citations.map(({ section }) => section) : [];
  return [
    ...faultsOfCitations(given),
    ...(claim.open === true && given.outcome === 'answer' ? ['answers what the plan does not say'] : []),
    ...verdicts.flatMap((verdict) => faultsOfVerdict(verdict, claim.time, rest)),
    ...premises.flatMap(({ faults }) => faults),
    ...sentences.filter((sentence) => affirmed.test(sentence)).map((sentence) => `affirms: "${sentence}"`),
    ...saidOf(claim.invented, sentencesOf(own)),
    ...ungrounded(withoutDenials(rest, claim).replaceAll(address, ''), cited).map(
      (each) => `says "${each}", which stands nowhere it may come from`,
    ),
    ...faultsOfGrain(claim, verdicts, own),
    ...faultsOfDuty(claim, sentences, cited, given.text),
  ];
}

function faultsOfCitations({ outcome, text, citations }: Given): readonly string[] {
  const faults: string[] = [];
  if (outcome === 'answer' && citations.length === 0) faults.push('answers without a citation');
  if (outcome !== 'answer' && citations.length > 0) faults.push('cites a place without answering');
  for (const { section, quote } of citations) {
    if (quote.trim() === '') faults.push(`quotes nothing of ${section}`);
    if (!clauseOf(section).includes(quote) || !planFile.includes(quote))
      faults.push(`quotes what ${section} does not say: "${quote}"`);
  }
  if (outcome === 'answer') {
    for (const [words] of text.matchAll(quoted)) {
      const quote = words.slice(1, -1);
      if (!citations.some(({ section }) => clauseOf(section).includes(quote)))
        faults.push(`shows as the plan's words what no cited place says: ${words}`);
    }
  }
  for (const [, after, inside] of text.replaceAll(quoted, '').matchAll(address)) {
    const named = after ?? inside ?? '';
    if (!sections.has(named) && ![...sections].some((section) => section.startsWith(`${named}.`)))
      faults.push(`names a place the plan does not have: ${named}`);
  }
  return faults;
}

/** What was made up may be repeated only to deny it. */
function saidOf(invented: readonly string[], sentences: readonly string[]): readonly string[] {
  return invented.flatMap((each) =>
    sentences
      .filter((sentence) => fold(sentence).includes(fold(each)) && !denied.test(sentence))
      .map((sentence) => `repeats "${each}" as if it were so: "${sentence}"`),
  );
}

/** Without the sentences that deny a time or a thing of the question in its own words. */
function withoutDenials(text: string, { question }: Claim): string {
  const asked = fold(question);
  return sentencesOf(text)
    .map((sentence) =>
      denied.test(sentence)
        ? sentence.replaceAll(/[\p{L}\d]*\d[\p{L}\d/.,%-]*/gu, (word) =>
            asked.includes(fold(word).replace(/[.,]$/u, '')) ? '' : word,
          )
        : sentence,
    )
    .join('\n');
}

/** A "yes" to a day, or to a quarter where only a year is planned, must say that the plan names none. */
function faultsOfGrain(
  { day, time }: Claim,
  verdicts: ReturnType<typeof verdictsIn>,
  own: string,
): readonly string[] {
  const confirmed = verdicts.filter(({ relation }) => relation === 'within');
  const finer = time !== undefined && time.named.last - time.named.first < 11;
  return [
    ...(day === true && confirmed.length > 0 && !noDay.test(own)
      ? ['says yes to a day, and not that the plan names none']
      : []),
    ...(finer && confirmed.some(({ due }) => yearAlone.test(due)) && !noQuarter.test(own)
      ? ['says yes to a quarter, and not that the plan names the year only']
      : []),
  ];
}

/** A duty that is cited must be said with whose it is, and never of the one who was wrongly given it. */
function faultsOfDuty(
  { duty }: Claim,
  sentences: readonly string[],
  cited: readonly string[],
  text: string,
): readonly string[] {
  if (duty === undefined) return [];
  const said = fold(text);
  const wrongly = sentences.filter((sentence) => {
    const folded = fold(sentence);
    return folded.startsWith(fold(duty.wrong)) && folded.includes(fold(duty.words)) && !denied.test(sentence);
  });
  return [
    ...wrongly.map((sentence) => `gives the duty to the wrong one: "${sentence}"`),
    ...(cited[0] === duty.section && !duty.owners.some((owner) => said.includes(fold(owner)))
      ? [`cites ${duty.section} without saying whose duty it is`]
      : []),
  ];
}
