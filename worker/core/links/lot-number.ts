/** The number of a lot or a piece as people read it, out of the identifier that events name it by. */
import { percentDecode } from "../gs1/percent.ts";

export function lotNumber(identifier: string): string {
  const path = identifier.replace(/[?#].*$/s, "");
  const [, lot] =
    /\/10\/([^/]+)/.exec(path) ?? /(?:^urn:rootproof:|\/)p\/[^/]+\/[^/]+\/([^/]+)/.exec(path) ?? [];
  return percentDecode(lot ?? path.split(/[/:]/).at(-1) ?? "");
}
