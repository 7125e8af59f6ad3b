/**
 * Element strings as people read them, `(01)09521234543213(10)LOT-7`. A bracket that opens inside a value has a
 * backslash in front. GS1 General Specifications §4.13 and §7.8.
 */
import { type AiValue, aiOf, aiOrUnknown } from "./application-identifiers.ts";
import type { Fault } from "./rules.ts";

/** What was taken apart, and why the rest could not be. Values are not judged here. */
export type ValuesReading = {
  readonly values: readonly AiValue[];
  readonly faults: readonly Fault[];
};

export function readElementString(text: string, { unknownAis = false } = {}): ValuesReading {
  const values: AiValue[] = [];
  let at = 0;
  while (at < text.length || values.length === 0) {
    const opening = /^\(([0-9]{2,4})\)/.exec(text.slice(at, at + "(0000)".length));
    if (opening === null) return { values, faults: [malformed(text, at)] };
    const [bracketed, ai = ""] = opening;
    if ((unknownAis ? aiOrUnknown(ai) : aiOf(ai)) === undefined) {
      return { values, faults: [unknownAi(ai)] };
    }
    const from = at + bracketed.length;
    at = endOfValue(text, from);
    values.push({ ai, value: text.slice(from, at).replaceAll("\\(", "(") });
  }
  return { values, faults: [] };
}

export function elementString(values: readonly AiValue[]): string {
  return values.map(({ ai, value }) => `(${ai})${value.replaceAll("(", "\\(")}`).join("");
}

/** `text` is what stands where an application identifier should. */
export function unknownAi(text: string): Fault {
  const isNumber = /^[0-9]+$/.test(text);
  const detail = `${isNumber ? `(${text})` : `"${text}"`} is no application identifier`;
  return { ...(isNumber && { ai: text }), rule: "unknown-ai", detail };
}

/** Where the next bracket opens that belongs to no value. */
function endOfValue(text: string, from: number): number {
  let at = text.indexOf("(", from);
  while (at > from && text[at - 1] === "\\") at = text.indexOf("(", at + 1);
  return at < 0 ? text.length : at;
}

function malformed(text: string, at: number): Fault {
  const found = text === "" ? "nothing" : `"${text.slice(at, at + 6)}"`;
  const detail = `An application identifier in brackets is expected at character ${at + 1}, there is ${found}`;
  return { rule: "element-string-malformed", detail };
}
