/** The few numbers a series of measurements is reduced to. */

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Between two measurements the straight line counts. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("nothing was measured");
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
