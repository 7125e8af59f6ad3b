/** The vector files about values and their checks: ai-linters, ai-element-strings, ai-fnc1 and check-digits. STANDARDS.md §6. */
import { aiOf } from "../../worker/core/gs1/application-identifiers.ts";
import { barcodeData } from "../../worker/core/gs1/barcode-data.ts";
import { parseGtin } from "../../worker/core/gs1/gtin.ts";
import { LINTERS, type Linter } from "../../worker/core/gs1/linters/index.ts";
import type { PrefixLookup } from "../../worker/core/gs1/linters/keys.ts";
import { readIdentifier } from "../../worker/core/gs1/read-identifier.ts";
import { valueFault } from "../../worker/core/gs1/value-fault.ts";
import { corpusVectors } from "../core/corpus.ts";
import { carried } from "./gs1-carriers.ts";
import { asked, type Case, differs } from "./gs1-case.ts";

const C_VARIABLE = "the row has the name of a variable of the C test it is from, not its content";

/** `INCORRECT_CHECK_DIGIT` is our `incorrect-check-digit`. */
const ruleOf = (error: string | null | undefined) => error?.toLowerCase().replaceAll("_", "-");

type LinterVector = {
  readonly linter: string;
  readonly value: string;
  readonly ok: boolean;
  readonly error?: string;
};

/** Some rows suppose a list of the company prefixes GS1 has issued, which we have not: an answer stands in for it. */
const LOOKUPS: Readonly<Record<string, PrefixLookup>> = {
  INVALID_GCP_PREFIX: () => "not issued",
  GCP_DATASOURCE_OFFLINE: () => "unreachable",
};

export function aiLinters(): Case[] {
  const linters: Readonly<Record<string, Linter | undefined>> = LINTERS;
  return corpusVectors<LinterVector>("ai-linters").map(({ linter, value, error = "" }, n) => {
    const lookup = LOOKUPS[error];
    const due = ruleOf(error) ?? "";
    return {
      id: `#${n} ${linter} ${JSON.stringify(value)} ${error}`.trimEnd(),
      aside: value === "data" ? C_VARIABLE : undefined,
      fault: () => {
        const lint = linters[linter];
        if (lint === undefined) return `there is no linter ${linter}`;
        return differs([["rule", lint(value, lookup) ?? "", due]]);
      },
      asked: asked(
        lookup === undefined ? carried(linter, value) : undefined,
        ({ valid, problems }) =>
          differs([
            ["valid", valid, due === ""],
            ["rule", problems[0]?.rule ?? "", due],
          ]),
      ),
    };
  });
}

type StringVector = {
  readonly kind: string;
  readonly elementString: string;
  readonly ok: boolean;
  readonly error?: string | null;
  readonly unbracketed?: string | null;
};

export function aiElementStrings(): Case[] {
  return corpusVectors<StringVector>("ai-element-strings").map((vector, n) => {
    const { kind, elementString, ok, unbracketed } = vector;
    const due = ruleOf(vector.error) ?? undefined;
    return {
      id: `#${n} ${kind} ${elementString}`,
      aside: elementString === "inbuf" && ok ? C_VARIABLE : undefined,
      fault: () => {
        const { values, faults } = readIdentifier(elementString);
        const data = `^${barcodeData(values, "^")}`;
        return differs([
          ["valid", faults.length === 0, ok],
          ["rule", faults[0]?.rule, due],
          ["barcode data", data, unbracketed ?? undefined],
        ]);
      },
      asked: asked(elementString, ({ valid, problems, elementString: told }) =>
        differs([
          ["valid", valid, ok],
          ["rule", problems[0]?.rule, due],
          ["elementString", told, ok ? elementString : undefined],
        ]),
      ),
    };
  });
}

type DataVector = { readonly fnc1: string; readonly ok: boolean };

export function aiFnc1(): Case[] {
  return corpusVectors<DataVector>("ai-fnc1").map(({ fnc1, ok }, n) => ({
    id: `#${n} ${fnc1}`,
    aside: fnc1 === "buf" && ok ? C_VARIABLE : undefined,
    fault: () => {
      const { values, faults } = readIdentifier(fnc1);
      // A separator at the end need not be there, and is not written again.
      const again = ok ? `^${barcodeData(values, "^")}` : undefined;
      return differs([
        ["valid", faults.length === 0, ok],
        ["written again", again, ok ? fnc1.replace(/\^$/, "") : undefined],
      ]);
    },
    asked: asked(fnc1, ({ valid }) => differs([["valid", valid, ok]])),
  }));
}

type DigitVector = {
  readonly kind: string;
  readonly value: string;
  readonly ok: boolean;
  readonly gtin14?: string | null;
};

/** How each kind of number is written in a line: GTINs as the barcode that holds them is scanned. */
const SCANS: Readonly<Record<string, string>> = {
  "GTIN-8": "]E4",
  "GTIN-12": "]E00",
  "GTIN-13": "]E0",
  "GTIN-14": "]I1",
  GLN: "(414)",
  SSCC: "(00)",
  GSRN: "(8018)",
};
const KEY_AIS: Readonly<Record<string, string>> = { GLN: "414", SSCC: "00", GSRN: "8018" };

export function checkDigits(): Case[] {
  return corpusVectors<DigitVector>("check-digits").map(({ kind, value, ok, gtin14 }, n) => ({
    id: `#${n} ${kind} ${value}`,
    fault: () => {
      const gtin = longGtinOf(value);
      return KEY_AIS[kind] === undefined
        ? differs([["GTIN", gtin ?? null, ok ? gtin14 : null]])
        : differs([["valid", isKeyValue(KEY_AIS[kind], value), ok]]);
    },
    asked: asked(SCANS[kind] + value, ({ valid, canonical }) =>
      differs([
        ["valid", valid, ok],
        ["canonical", canonical, ok && gtin14 ? `https://id.gs1.org/01/${gtin14}` : undefined],
      ]),
    ),
  }));
}

function longGtinOf(value: string): string | undefined {
  try {
    return parseGtin(value);
  } catch {
    return undefined;
  }
}

function isKeyValue(ai: string, value: string): boolean {
  const entry = aiOf(ai);
  return entry !== undefined && valueFault(ai, entry, value) === undefined;
}
