import type { Outcome, Taken } from './ingest.ts';
import { clauseNames, inEnglish, sayFault, sayNote, says } from './phrases.ts';
import type { Survey } from './survey.ts';

/** Below this share a few foreign names explain the odd words. */
const noteworthyDamage = 0.002;
const mostListed = 5;

/** What the operator reads at the end. */
export function reportOf(outcome: Outcome, file: string): string {
  const english = `(${inEnglish[outcome.kind]})`;
  switch (outcome.kind) {
    case 'refused':
      return `${says.refused(file, sayFault(outcome.fault))} ${english}`;
    case 'unchanged':
      return `${says.unchanged(outcome.id, outcome.path)} ${english}`;
    case 'written':
    case 'preview':
      return [...linesOf(outcome), `${end(outcome)} ${english}`].join('\n');
  }
}

function linesOf({ head, source, notes, survey }: Taken): readonly string[] {
  const missing = source.emptyPages.length + source.brokenPages.length;
  const handled = notes.map((note) => `  ${sayNote(note)}`);
  const check = checkList(survey);
  return [
    says.title(head.title, head.short),
    ...(source.pageCount === undefined ? [] : [says.pages(source.pageCount - missing, source.pageCount)]),
    ...(source.emptyPages.length === 0 ? [] : [says.emptyPages(ranges(source.emptyPages))]),
    ...(source.brokenPages.length === 0 ? [] : [says.brokenPages(ranges(source.brokenPages))]),
    ...(survey.clauses.length === 0 ? [says.noClauses] : [says.clausesTitle]),
    ...survey.clauses.map(({ kind, count, first }) =>
      says.clauses(clauseNames[kind], count, first.join(', ') + (count > first.length ? ', …' : '')),
    ),
    ...(survey.longest === undefined ? [] : [says.longest(survey.longest.section, survey.longest.syllables)]),
    ...(handled.length === 0 ? [] : [says.notesTitle, ...handled]),
    ...(check.length === 0 ? [] : [says.checkTitle, ...check]),
  ];
}

function checkList({ twice, jumps, unusual, unaddressed, damage }: Survey): readonly string[] {
  const [first] = unusual;
  return [
    ...(twice.length === 0 ? [] : [says.twice(listed(twice))]),
    ...jumps.slice(0, mostListed).map(({ before, after }) => says.jump(before, after)),
    ...(first === undefined ? [] : [says.unusual(unusual.length, first.slice(0, 60))]),
    ...(unaddressed === 0 ? [] : [says.unaddressed(unaddressed)]),
    ...(damage.share < noteworthyDamage
      ? []
      : [says.damage((damage.share * 100).toFixed(1).replace('.', ','), damage.samples.join(' '))]),
  ];
}

function end({ kind, path, backup }: Taken): string {
  if (kind === 'preview') return says.preview(path);
  return [...(backup === undefined ? [] : [says.backup(backup)]), says.written(path)].join('\n');
}

function listed(values: readonly string[]): string {
  return values.slice(0, mostListed).join(', ') + (values.length > mostListed ? ', …' : '');
}

/** `1, 2, 3, 7` → `1-3, 7`. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs
    .map(({ from, to }) => (from === to ? String(from) : `${String(from)}-${String(to)}`))
    .join(', ');
}
