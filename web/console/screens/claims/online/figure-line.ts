/** A figure in one line, in the reader's language: what it is about, and how much. */
import type { FigureContent } from "../../../../../schema/wire/figures.ts";
import { useConsole } from "../../../context.ts";

export function useFigureLine(): (content: FigureContent) => string {
  const { text, language } = useConsole();
  const { kinds } = text.claims.evidence;
  const say = text.stories.figures;
  const number = (value: number) => value.toLocaleString(language.tag);
  const amount = (content: FigureContent): readonly (string | undefined)[] => {
    switch (content.kind) {
      case "unknown":
        return [kinds[content.of], content.why];
      case "workforce":
        return [
          content.site,
          content.headcount === "unknown"
            ? undefined
            : `${say.fields.headcount}: ${number(content.headcount)}`,
        ];
      case "initiative":
        return [content.what, `${number(content.given.value)} ${content.given.unit}`];
      case "recycled":
        return [content.part, `${number(content.percent)}%`];
      default:
        if ("value" in content) {
          const { value, unit, per } = content;
          const beside = "benchmark" in content ? content.benchmark : undefined;
          return [
            `${number(value)} ${unit} / ${per}`,
            beside && `${beside.source}: ${number(beside.value)} ${unit}`,
          ];
        }
        return ["percent" in content ? `${number(content.percent)}%` : undefined];
    }
  };
  return (content) => {
    const said = amount(content).filter((one) => one !== undefined && one !== "");
    return [kinds[content.kind], said.join(" · ")].filter(Boolean).join(": ");
  };
}
