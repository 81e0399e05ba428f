import type { Campaign, Concept, Curated, Point, Silence } from './campaign.ts';
import type { Fault } from './broken.ts';
import type { Located } from './yaml-file.ts';

type Path = readonly (string | number)[];

/** What of a knowledge folder names things of another part of it. */
export interface NamingParts {
  readonly campaign: Located<Campaign>;
  readonly points: readonly (Located<readonly Point[]> & { readonly file: string })[];
  readonly silences: Located<readonly Silence[]>;
  readonly concepts: Located<readonly Concept[]>;
  readonly curated: Located<readonly Curated[]>;
}

/** One list in which an id may stand only once. */
interface Ids {
  readonly file: string;
  readonly path: Path;
  readonly list: readonly { readonly id: string }[];
  readonly lineOf: (path: Path) => number;
}

/** Ids that two things bear, and ids that name nothing. */
export function namingFaults({
  campaign,
  points,
  silences,
  concepts,
  curated,
}: NamingParts): readonly Fault[] {
  const { value, lineOf } = campaign;
  const kinds = ['audiences', 'bodies', 'acts', 'milestones', 'parts', 'awards', 'legal'] as const;
  const lists: readonly (readonly Ids[])[] = [
    ...kinds.map((kind) => [{ file: 'campaign.yaml', path: [kind], list: value[kind], lineOf }]),
    points.map(({ file, value: list, lineOf: lineIn }) => ({ file, path: [], list, lineOf: lineIn })),
    [{ file: 'silences.yaml', path: [], list: silences.value, lineOf: silences.lineOf }],
    [{ file: 'concepts.yaml', path: [], list: concepts.value, lineOf: concepts.lineOf }],
    [{ file: 'answers.yaml', path: [], list: curated.value, lineOf: curated.lineOf }],
  ];
  const faults = lists.flatMap(twice);

  const known = {
    part: idsOf(value.parts),
    act: idsOf(value.acts),
    audience: idsOf(value.audiences),
    'audience or body': idsOf([...value.audiences, ...value.bodies]),
    point: idsOf(points.flatMap(({ value: list }) => list)),
  };
  const named = (
    file: string,
    line: (path: Path) => number,
    path: Path,
    kind: keyof typeof known,
    id?: string,
  ): void => {
    if (id !== undefined && !known[kind].has(id)) {
      faults.push({ file, line: line(path), message: `no ${kind} has the id "${id}"` });
    }
  };
  value.audiences.forEach(({ part, as, under, includes }, at) => {
    const inFile = (path: Path, kind: keyof typeof known, id?: string): void => {
      named('campaign.yaml', lineOf, ['audiences', at, ...path], kind, id);
    };
    inFile(['part'], 'part', part);
    inFile(['as'], 'audience', as);
    under.forEach((id, index) => {
      inFile(['under', index], 'audience', id);
    });
    includes.forEach((id, index) => {
      inFile(['includes', index], 'audience', id);
    });
  });
  value.milestones.forEach(({ part, act }, at) => {
    named('campaign.yaml', lineOf, ['milestones', at, 'part'], 'part', part);
    named('campaign.yaml', lineOf, ['milestones', at, 'act'], 'act', act);
  });
  for (const { file, value: list, lineOf: lineIn } of points) {
    list.forEach(({ audience }, at) => {
      named(file, lineIn, [at, 'audience'], 'audience or body', audience);
    });
  }
  silences.value.forEach(({ denies }, at) => {
    named('silences.yaml', silences.lineOf, [at, 'denies'], 'point', denies);
  });
  return faults;
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

function twice(lists: readonly Ids[]): Fault[] {
  const first = new Map<string, string>();
  return lists.flatMap(({ file, path, list, lineOf }) =>
    list.flatMap(({ id }, index): readonly Fault[] => {
      const line = lineOf([...path, index, 'id']);
      const where = first.get(id);
      if (where !== undefined)
        return [{ file, line, message: `the id "${id}" is already borne at ${where}` }];
      first.set(id, `${file}:${String(line)}`);
      return [];
    }),
  );
}
