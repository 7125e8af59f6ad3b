/** A day in the reader's language, and in the way of the country their browser is set to. */
import { useConsole } from "../../../context.ts";

export function useDay(): (moment: string) => string {
  const { language } = useConsole();
  const own = navigator.languages.find((tag) => tag.split("-")[0] === language.tag);
  const format = new Intl.DateTimeFormat(own ?? language.tag, { dateStyle: "medium" });
  return (moment) => format.format(new Date(moment));
}
