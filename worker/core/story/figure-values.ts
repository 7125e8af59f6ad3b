/** What a story can say of a figure: its number with the unit, per what, of when, and what it is set beside. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { FIGURE_FIELDS } from "./names.ts";
import { sayDay, sayNumber, sayPercent } from "./say.ts";

type Field = (typeof FIGURE_FIELDS)[number];
type Said = { readonly [field in Field]?: string };

/** Undefined where a figure of this kind says nothing of it. */
export const figureSaid = (
  content: FigureContent,
  field: Field,
  locale: string,
): string | undefined => said(content, locale)[field];

function said(content: FigureContent, locale: string): Said {
  const withUnit = (value: number, unit: string) => `${sayNumber(locale, value)}\u00a0${unit}`;
  switch (content.kind) {
    case "workforce": {
      const { headcount, date } = content;
      const period = sayDay(locale, date);
      return headcount === "unknown" ? { period } : { value: sayNumber(locale, headcount), period };
    }
    case "initiative": {
      const { given, from, until } = content;
      return { value: withUnit(given.value, given.unit), period: sayDay(locale, from, until) };
    }
    case "recycled":
      return { value: sayPercent(locale, content.percent / 100), period: content.period };
    case "renewable":
      return { value: sayPercent(locale, content.percent / 100), period: String(content.year) };
    default: {
      if (!("value" in content)) return {};
      const { value, unit, per, period } = content;
      const beside = "benchmark" in content ? content.benchmark : undefined;
      return {
        ...{ value: withUnit(value, unit), per, period },
        ...(beside !== undefined && { benchmark: withUnit(beside.value, unit) }),
      };
    }
  }
}
