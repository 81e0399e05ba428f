import type { Point } from '../knowledge/campaign.ts';
import type { Reader } from '../reading/reading.ts';
import type { FindMentions } from '../understanding/mentions.ts';
import { featuresOf, type Features } from './features.ts';

/** A point of the plan and how well it fits a question, 0 to about 1. */
export interface Fit {
  readonly point: Point;
  readonly score: number;
}

/** Ranks all points by a question's features, best first. */
export type FindPoints = (features: Features) => readonly Fit[];

const shares = { best: 0.55, second: 0.15, covered: 0.3 } as const;

interface Vector {
  readonly point: number;
  readonly kind: 'asked' | 'said';
  readonly weights: Features;
  readonly norm: number;
}

/**
 * Makes ready the ways people ask for each point (`asked`) and what it says (`words`, `say`). A question is compared
 * with every way of asking by the cosine of their TF-IDF features; what it shares with the point's own words counts by
 * the share of the question that they cover. Inverted by feature, so that a question touches only what it shares.
 */
export function createFindPoints(
  points: readonly Point[],
  read: Reader,
  names: FindMentions<string>,
  ideas: FindMentions<string>,
): FindPoints {
  const prepare = (text: string): Features => {
    const reading = read(text);
    return featuresOf(reading, names(reading), ideas(reading));
  };
  const raw = points.flatMap((point, index) => [
    ...point.asked.map((text) => ({ point: index, kind: 'asked' as const, features: prepare(text) })),
    {
      point: index,
      kind: 'said' as const,
      features: prepare(`${point.words ?? ''} ${point.say} ${point.say_en}`),
    },
  ]);
  const counts = new Map<string, number>();
  for (const { features } of raw)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const unseen = Math.log(1 + raw.length);
  const idf = (feature: string): number => {
    const count = counts.get(feature);
    return count === undefined ? unseen : Math.log(1 + (raw.length - count + 0.5) / (count + 0.5));
  };
  const weigh = (features: Features): Features =>
    new Map([...features].map(([feature, weight]) => [feature, weight * idf(feature)]));

  const vectors: readonly Vector[] = raw.map(({ point, kind, features }) => {
    const weights = weigh(features);
    return { point, kind, weights, norm: lengthOf(weights) };
  });
  const postings = new Map<string, number[]>();
  vectors.forEach(({ weights }, index) => {
    for (const feature of weights.keys()) {
      const list = postings.get(feature);
      if (list === undefined) postings.set(feature, [index]);
      else list.push(index);
    }
  });

  return (features) => {
    const question = weigh(features);
    const total = lengthOf(question);
    if (total === 0) return [];
    const dots = new Float64Array(vectors.length);
    const covered = new Float64Array(vectors.length);
    for (const [feature, weight] of question) {
      for (const index of postings.get(feature) ?? []) {
        dots[index] = (dots[index] ?? 0) + weight * (vectors[index]?.weights.get(feature) ?? 0);
        covered[index] = (covered[index] ?? 0) + weight * weight;
      }
    }
    const best = points.map(() => ({ first: 0, second: 0, said: 0 }));
    vectors.forEach(({ point, kind, norm }, index) => {
      const entry = best[point];
      if (entry === undefined) return;
      if (kind === 'said') {
        entry.said = (covered[index] ?? 0) / (total * total);
        return;
      }
      const cosine = (dots[index] ?? 0) / (norm * total);
      if (cosine > entry.first) [entry.first, entry.second] = [cosine, entry.first];
      else if (cosine > entry.second) entry.second = cosine;
    });
    return points
      .map((point, index) => {
        const { first, second, said } = best[index] ?? { first: 0, second: 0, said: 0 };
        return { point, score: shares.best * first + shares.second * second + shares.covered * said };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}

function lengthOf(weights: Features): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
