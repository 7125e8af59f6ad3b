/** How terms are gathered: each once, and never longer than the database can look up. */
import type { Prefixes } from "../epcis/context.ts";
import { companyPrefixOfUrn } from "../gs1/company-prefix.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { decimalText } from "../json-number.ts";
import {
  comparedText,
  dayOrInstant,
  instantOf,
  normalText,
  plainDecimal,
  termName,
  termValue,
} from "./compared.ts";

export type Term = {
  readonly name: string;
  readonly value: string;
  readonly number?: number;
  /** In UTC. */
  readonly instant?: string;
};

/** Collects terms, each once. */
export type Terms = {
  readonly prefixes: Prefixes;
  /** Text as given. */
  add(name: string, value: string, more?: Omit<Term, "name" | "value">): void;
  /** Each text of a value that is one, or a list of them. */
  addEach(name: string, value: Json | undefined, form?: (text: string) => string): void;
  addInstant(name: string, value: Json | undefined): void;
  addNumber(name: string, value: Json | undefined): void;
  /** A value of which nothing is known: compared as text, and as number or time where it looks like one. */
  addAny(name: string, value: Json): void;
};

export function collector(prefixes: Prefixes): { terms: Terms; list: () => Term[] } {
  const found = new Map<string, Term>();
  const terms: Terms = {
    prefixes,
    add(name, value, more = {}) {
      const term = {
        name: termName(name),
        value: termValue(value),
        ...more,
      };
      found.set(`${term.name}\n${term.value}`, term);
    },
    addEach(name, value, form = normalText) {
      for (const text of textsIn(value)) {
        learnCompanyPrefix(terms, text);
        terms.add(name, form(text));
      }
    },
    addInstant(name, value) {
      const instant = typeof value === "string" ? instantOf(value.trim()) : undefined;
      if (instant !== undefined) terms.add(name, instant, { instant });
    },
    addNumber(name, value) {
      if (typeof value === "number") terms.add(name, decimalText(value), { number: value });
    },
    addAny(name, value) {
      const text = comparedText(value);
      if (text === undefined) return;
      const instant = typeof value === "string" ? dayOrInstant(text) : undefined;
      if (instant !== undefined) return terms.add(name, instant, { instant });
      const number = typeof value === "string" ? plainDecimal(text) : value;
      terms.add(name, text, typeof number === "number" ? { number } : {});
    },
  };
  return { terms, list: () => [...found.values()] };
}

/** An EPC URN shows how long its company's prefix is; a Digital Link of the same company does not. */
function learnCompanyPrefix(terms: Terms, text: string): void {
  const prefix = text.startsWith("urn:epc:") ? companyPrefixOfUrn(text) : undefined;
  if (prefix !== undefined) terms.add("companyPrefix", prefix);
}

function textsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  return isJsonList(value) ? value.filter((one) => typeof one === "string") : [];
}

export function objectsIn(value: Json | undefined): JsonObject[] {
  return isJsonList(value) ? value.filter((one) => isJsonObject(one)) : [];
}
