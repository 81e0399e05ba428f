import type { DocumentText } from '../../core/document.ts';
import type { Campaign, Curated, Point, Silence } from './campaign.ts';
import { clauseText } from './passages.ts';
import type { Fault, Located } from './yaml-file.ts';

interface Parts {
  readonly campaign: Located<Campaign>;
  readonly points: readonly (Located<readonly Point[]> & { readonly file: string })[];
  readonly silences: Located<readonly Silence[]>;
  readonly curated: Located<readonly Curated[]>;
  readonly main: DocumentText;
}

/** What no schema can see: words that do not stand where a fact says they do, names of things that are not there. */
export function faultsOf({ campaign, points, silences, curated, main }: Parts): readonly Fault[] {
  const faults: Fault[] = [];
  const text = clausesOf(main);

  const stands = (
    file: string,
    line: number,
    section: string,
    words: string | undefined,
    dash?: number,
  ): void => {
    const clause = text.get(section);
    if (clause === undefined) faults.push({ file, line, message: `the plan has no section "${section}"` });
    else if (words !== undefined && !clause.all.includes(words)) {
      faults.push({ file, line, message: `these words do not stand in ${section}: "${words}"` });
    } else if (dash !== undefined && clause.dashes[dash - 1]?.includes(words ?? '') !== true) {
      faults.push({ file, line, message: `these words do not stand in dash ${String(dash)} of ${section}` });
    }
  };

  const { value, lineOf } = campaign;
  for (const list of ['audiences', 'bodies', 'milestones', 'awards', 'legal'] as const) {
    value[list].forEach((fact, index) => {
      stands('campaign.yaml', lineOf([list, index, 'words']), fact.section, fact.words, fact.dash);
    });
  }
  value.parts.forEach(({ section }, index) => {
    stands('campaign.yaml', lineOf(['parts', index, 'section']), section, undefined);
  });
  const known = new Set(value.parts.map(({ id }) => id));
  for (const list of ['audiences', 'milestones'] as const) {
    value[list].forEach(({ part }, index) => {
      if (known.has(part)) return;
      faults.push({
        file: 'campaign.yaml',
        line: lineOf([list, index, 'part']),
        message: `no part has the id "${part}"`,
      });
    });
  }
  const acts = new Set(value.acts.map(({ id }) => id));
  value.milestones.forEach(({ act }, index) => {
    if (acts.has(act)) return;
    faults.push({
      file: 'campaign.yaml',
      line: lineOf(['milestones', index, 'act']),
      message: `no act has the id "${act}"`,
    });
  });

  const people = new Set([...value.audiences, ...value.bodies].map(({ id }) => id));
  for (const { file, value: list, lineOf: lineIn } of points) {
    list.forEach((point, index) => {
      stands(file, lineIn([index, 'words']), point.section, point.words, point.dash);
      if (point.audience !== undefined && !people.has(point.audience)) {
        faults.push({
          file,
          line: lineIn([index, 'audience']),
          message: `no audience or body has the id "${point.audience}"`,
        });
      }
    });
  }
  silences.value.forEach(({ nearest }, index) => {
    if (nearest !== undefined)
      stands('silences.yaml', silences.lineOf([index, 'nearest']), nearest, undefined);
  });
  curated.value.forEach(({ citations }, index) => {
    citations.forEach(({ section, quote }, at) => {
      stands('answers.yaml', curated.lineOf([index, 'citations', at, 'quote']), section, quote);
    });
  });
  return faults;
}

function clausesOf(
  main: DocumentText,
): ReadonlyMap<string, { readonly all: string; readonly dashes: readonly string[] }> {
  const sections = new Set(main.blocks.map(({ section }) => section));
  return new Map(
    [...sections].map((section) => {
      const dashes = main.blocks.filter((block) => block.section === section && block.kind === 'dash');
      return [section, { all: clauseText(main.blocks, section), dashes: dashes.map((block) => block.text) }];
    }),
  );
}
