/** Among several links of a type the one that fits the request best; several, where they fit equally and lead to different places. */
import type { Target } from "./link-set.ts";
import { compareScores, type Preferences, scoreOf } from "./preferences.ts";

export function chooseAmong(targets: readonly Target[], asked: Preferences): readonly Target[] {
  const scored = targets.map((target) => ({ target, score: scoreOf(target, asked) }));
  const [best] = scored.toSorted((a, b) => compareScores(b.score, a.score));
  if (best === undefined) return [];
  const equal = scored.filter(({ score }) => compareScores(score, best.score) === 0);
  const byHref = new Map<string, Target>();
  for (const { target } of equal) {
    if (!byHref.has(target.href)) byHref.set(target.href, target);
  }
  return [...byHref.values()];
}
