/** How large a file is, in words. */
import type { Text } from "../../../text/languages.ts";

export function sizeOf(bytes: number, tag: string, say: Text["master"]["files"]): string {
  const isLarge = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: isLarge ? 1 : 0 });
  return isLarge
    ? say.mb(format.format(bytes / 1e6))
    : say.kb(format.format(Math.max(1, bytes / 1e3)));
}
