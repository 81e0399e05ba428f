import type { Audience, Campaign } from '../knowledge/campaign.ts';
import type { Reading } from '../reading/reading.ts';
import {
  alongside,
  belongs,
  belonging,
  denying,
  mine,
  objectBefore,
  placeBefore,
  tying,
} from './lexicon/neighbours.ts';
import type { Mention } from './mentions.ts';

const family = 'audience:';
/** In syllables, from the one who speaks to what they belong to. */
const farthest = 9;

/** Gives the audience ids a question names, the one most likely meant first. */
export type RankAudiences = (
  names: readonly Mention[],
  reading: Reading,
  criteria: readonly Mention[],
) => readonly string[];

/** Makes ready to tell who is meant when several are named: "giáo viên ở trường" is the person, "chi cục thuộc sở" the unit. */
export function createRankAudiences(campaign: Campaign): RankAudiences {
  const byId = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const audienceOf = (mention: Mention | undefined): Audience | undefined =>
    mention === undefined ? undefined : byId.get(mention.id.slice(family.length));

  return (names, reading, criteria) => {
    const mentions = names.filter(({ id }) => id.startsWith(family));
    const scores = new Map<string, number>();
    mentions.forEach((mention, index) => {
      const audience = audienceOf(mention);
      if (audience === undefined) return;
      const before = mentions[index - 1];
      const previous = audienceOf(before);
      const near = before !== undefined && isTied(reading, before.end, mention.start);
      const tied =
        near &&
        previous !== undefined &&
        ((previous.person && !audience.person) || previous.under.includes(audience.id));
      const after = reading.syllables[mention.end] ?? '';
      const asked = criteria.some(
        ({ end }) =>
          end <= mention.start &&
          mention.start - end <= 4 &&
          reading.syllables.slice(end, mention.start).every((word) => belonging.includes(word)),
      );
      const object = !asked && objectBefore.includes(reading.syllables[mention.start - 1] ?? '');
      const score =
        (tied ? 0.3 : 1 - index * 0.02) +
        (asked ? 0.5 : 0) -
        (object ? 0.35 : 0) -
        (audience.general || audience.place ? 0.4 : 0) -
        (audience.includes.length > 0 ? 0.2 : 0) +
        (mine.includes(after) ? 0.3 : 0);
      scores.set(audience.id, Math.max(scores.get(audience.id) ?? 0, score));
    });
    return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  };
}

/** Drops names that are places here ("trong tỉnh", "trùng với tỉnh") and audiences that are denied ("không phải cán bộ"). */
export function createIsPlace(campaign: Campaign): (mention: Mention, reading: Reading) => boolean {
  const places = new Set(campaign.audiences.filter(({ place }) => place).map(({ id }) => family + id));
  return ({ id, start, end }, reading) => {
    const before = reading.syllables[start - 1];
    if (before === undefined || !id.startsWith(family)) return false;
    const denied = denying.some((words) => reading.syllables.slice(0, start).join(' ').endsWith(words));
    const beside = placeBefore.includes(before) || alongside.includes(before);
    return denied || (places.has(id) && end - start === 1 && beside);
  };
}

function isTied(reading: Reading, from: number, to: number): boolean {
  const gap = reading.syllables.slice(from, to);
  return gap.length <= 2 && gap.every((word) => tying.includes(word));
}

/** Whether the one who writes says that this is theirs: "công ty em", "tôi làm kế toán ở một xã". */
export function isSpeakers({ start, end }: Mention, { syllables }: Reading): boolean {
  if (mine.includes(syllables[end] ?? '')) return true;
  const before = syllables.slice(Math.max(0, start - farthest), start);
  const self = before.findLastIndex((word) => mine.includes(word));
  return self !== -1 && before.slice(self).some((word) => belongs.includes(word));
}
