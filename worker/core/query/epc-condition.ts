/** `MATCH_…`: identifiers of instances and classes, whole or by pattern. EPCIS 2.0 §8.2.7.1.1; TDS §8; docs/epcis-queries.md. */
import { matchPattern } from "../gs1/epc-pattern.ts";
import { normalText } from "./compared.ts";
import type { Condition, Pattern } from "./event-query.ts";
import { indexedList, type Parameter, quoted, refuse } from "./parameter-values.ts";

export function epcCondition(
  parameter: Parameter,
  { values: of, names }: { readonly values: "epcs" | "classes"; readonly names: readonly string[] },
  values: readonly string[],
): Condition {
  const kind = of === "epcs" ? "instances" : "classes";
  const whole: string[] = [];
  const patterns: Pattern[] = [];
  for (const value of values) {
    if (!value.startsWith("urn:epc:idpat:")) {
      whole.push(normalText(value));
      continue;
    }
    const match = matchPattern(value, kind);
    if (match === undefined) return refuse(parameter, `${quoted(value)} is no pattern`, "pattern");
    whole.push(...match.values);
    const { form } = match;
    patterns.push(...match.prefixes.map((from) => ({ from, ...(form !== undefined && { form }) })));
  }
  return { kind: "equals", names, values: indexedList(whole), patterns };
}
