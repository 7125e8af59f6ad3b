/** What a story can say of a figure: its number with the unit, per what, of when, and what it is set beside. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { FIGURE_FIELDS } from "./names.ts";
import { sayNumber, sayPercent } from "./say.ts";

/** Undefined where a figure of this kind says nothing of it. */
export function figureSaid(
  content: FigureContent,
  field: (typeof FIGURE_FIELDS)[number],
  locale: string,
): string | undefined {
  if ("value" in content) {
    const { value, unit, per, period } = content;
    const said = { value: `${sayNumber(locale, value)}\u00a0${unit}`, per, period };
    return field === "benchmark" ? undefined : said[field];
  }
  if (field === "value" && "percent" in content) return sayPercent(locale, content.percent / 100);
  return undefined;
}
