/** From here on sorting everything is quicker than keeping a short list in order. */
const few = 64;

/** The places of the `limit` greatest numbers above zero, greatest first; equal ones in the order they stand. */
export function best(scores: Float64Array, limit: number): readonly number[] {
  if (limit > few) return allSorted(scores).slice(0, limit);
  const places: number[] = [];
  const tops: number[] = [];
  let floor = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= floor) continue;
    let to = tops.length < limit ? tops.length : limit - 1;
    for (; to > 0; to -= 1) {
      const above = tops[to - 1] ?? 0;
      if (above >= score) break;
      tops[to] = above;
      places[to] = places[to - 1] ?? 0;
    }
    tops[to] = score;
    places[to] = at;
    if (tops.length === limit) floor = tops[limit - 1] ?? 0;
  }
  return places;
}

function allSorted(scores: Float64Array): readonly number[] {
  const places: number[] = [];
  scores.forEach((score, at) => {
    if (score > 0) places.push(at);
  });
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}
