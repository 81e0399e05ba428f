/** The places of the `limit` greatest numbers above zero, greatest first; equal ones in the order they stand. */
export function best(scores: Float64Array, limit: number): readonly number[] {
  const found: number[] = [];
  let floor = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= floor) continue;
    let to = found.length;
    while (to > 0 && (scores[found[to - 1] ?? 0] ?? 0) < score) to -= 1;
    found.splice(to, 0, at);
    if (found.length > limit) found.pop();
    if (found.length === limit) floor = scores[found[limit - 1] ?? 0] ?? 0;
  }
  return found;
}
