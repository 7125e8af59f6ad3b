/** Is a value what its application identifier asks for? Length first, then stretch by stretch. GenSpecs §3. */
import type { Ai, Component } from "./application-identifiers.ts";
import { checkDigit } from "./check-digit.ts";
import { isShortGtin } from "./gtin.ts";
import { type Fault, fault, type Rule } from "./rules.ts";

/** The first thing that is wrong with a value of this AI, `undefined` when nothing is. */
export function valueFault(ai: string, entry: Ai, value: string): Fault | undefined {
  if (value.length < entry.min || value.length > entry.max) return lengthFault(ai, entry, value);
  let from = 0;
  for (const component of entry.components) {
    const piece = value.slice(from, from + component.max);
    if (piece === "" && component.isOptional) continue;
    from += piece.length;
    if (piece.length < component.min) return fault(ai, "too-short", piece);
    const rule = componentRule(component, piece);
    if (rule !== undefined) return ruleFault(ai, rule, piece);
  }
  return undefined;
}

function componentRule({ checks }: Component, piece: string): Rule | undefined {
  for (const check of checks) {
    const rule = check(piece);
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function lengthFault(ai: string, { min, max }: Ai, value: string): Fault {
  if (value === "") return { ai, rule: "empty-value", detail: `(${ai}) has no value` };
  const length = min === max ? `${min}` : `${min} to ${max}`;
  const hint = ai === "01" && isShortGtin(value) ? ": put zeros in front of a shorter GTIN" : "";
  return {
    ai,
    rule: value.length < min ? "too-short" : "too-long",
    detail: `the value of (${ai}) must have ${length} characters, it has ${value.length}${hint}`,
  };
}

function ruleFault(ai: string, rule: Rule, piece: string): Fault {
  const { detail, ...rest } = fault(ai, rule, piece);
  if (rule !== "incorrect-check-digit") return { ...rest, detail };
  return { ...rest, detail: `${detail}: it should be ${checkDigit(piece.slice(0, -1))}` };
}
