import type { DocumentText } from '../../core/document.ts';
import { namingFaults, type NamingParts } from './names.ts';
import { clauseText } from './passages.ts';
import type { Fault } from './broken.ts';

interface Parts extends NamingParts {
  readonly main: DocumentText;
}

/** What no schema can see: words that do not stand where a fact says they do, names of things that are not there. */
export function faultsOf(parts: Parts): readonly Fault[] {
  const { campaign, points, silences, curated, main } = parts;
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
  for (const { file, value: list, lineOf: lineIn } of points) {
    list.forEach((point, index) => {
      stands(file, lineIn([index, 'words']), point.section, point.words, point.dash);
      if (point.words === undefined && !point.overview) {
        faults.push({
          file,
          line: lineIn([index, 'id']),
          message: `"${point.id}" has no words; only an overview may go without`,
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
  return [...faults, ...namingFaults(parts)];
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
