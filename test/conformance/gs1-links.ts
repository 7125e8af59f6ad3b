/** The vector files about Digital Links: dl-uri, dl-parse-unit, dl-generate and dl-escape. STANDARDS.md §6. */
import { barcodeData } from "../../worker/core/gs1/barcode-data.ts";
import {
  examineDigitalLink,
  NORMAL_STEM,
  normalDigitalLink,
  readDigitalLink,
  valuesOf,
  writeDigitalLink,
} from "../../worker/core/gs1/digital-link.ts";
import { elementString, readElementString } from "../../worker/core/gs1/element-string.ts";
import { linkOfValues } from "../../worker/core/gs1/link-building.ts";
import { percentEncode, queryEncode } from "../../worker/core/gs1/percent.ts";
import { corpusVectors } from "../core/corpus.ts";
import { asked, type Case, differs } from "./gs1-case.ts";
import type { DlAnswer } from "./gs1-command.ts";

/** The engine puts attributes of predefined length first, we sort by AI: the path is exact, the query a set. */
function comparable(uri: string | null | undefined): string[] | undefined {
  if (uri === null || uri === undefined) return undefined;
  const [path = "", query = ""] = uri.split("?");
  return [path, ...query.split("&").sort()];
}

const lacksOnlyCompanions = (problems: readonly { readonly rule: string }[]) =>
  problems.every(({ rule }) => rule === "required-association");

type UriVector = {
  readonly uri: string;
  readonly valid: boolean;
  readonly validIgnoringRequiredAssociations: boolean;
  readonly ai?: string;
  readonly engineUri?: string;
  readonly legacyEngineUri?: string;
};

export function dlUri(): Case[] {
  return corpusVectors<UriVector>("dl-uri").map((vector, n) => ({
    id: `#${n} ${vector.uri}`,
    fault: () => uriFault(vector),
    asked: asked(vector.uri, ({ valid, problems, canonical, elementString }) =>
      differs([
        ["valid", valid, vector.valid],
        [
          "valid but for companions",
          lacksOnlyCompanions(problems),
          vector.validIgnoringRequiredAssociations,
        ],
        [
          "canonical",
          comparable(canonical),
          comparable(vector.engineUri ?? vector.legacyEngineUri),
        ],
        ["elementString", elementString, vector.ai],
      ]),
    ),
  }));
}

function uriFault({ uri, valid, ai, engineUri, legacyEngineUri, ...vector }: UriVector) {
  const { link, faults } = examineDigitalLink(uri);
  const legacy = readDigitalLink(uri, { shortGtins: true });
  const read = readDigitalLink(uri);
  return differs([
    ["valid", faults.length === 0, valid],
    ["valid but for companions", !("code" in read), vector.validIgnoringRequiredAssociations],
    ["normal form", link && comparable(normalDigitalLink(link)), comparable(engineUri)],
    ["element string", link && elementString(valuesOf(link)), ai],
    ["legacy", "code" in legacy ? legacy : normalDigitalLink(legacy), legacyEngineUri],
  ]);
}

type ParseVector = {
  readonly uri: string;
  readonly parseOk: boolean;
  readonly elementString: string | null;
  readonly options: {
    readonly PermitZeroSuppressedGTINinDLuris?: boolean;
    readonly PermitUnknownAIs?: boolean;
  };
  readonly fullValidation?: { readonly ai?: string };
  readonly judge: boolean;
};

export function dlParseUnit(): Case[] {
  const seen = new Set<string>();
  return corpusVectors<ParseVector>("dl-parse-unit").flatMap((vector, n) => {
    const { uri, parseOk, options, fullValidation } = vector;
    // Two rows differ in a switch alone that they do not name: whether an unknown AI may stand in the query. In the
    // engine's test it may not at first, and then it may.
    const isTwin = isRepeated(seen, `${uri} ${JSON.stringify(options)}`);
    const shortGtins = options.PermitZeroSuppressedGTINinDLuris === true;
    const unknownAis = options.PermitUnknownAIs === true && isTwin;
    const isExpressible = !shortGtins && !unknownAis;
    if (!vector.judge) return [];
    return {
      id: `#${n} ${uri}`,
      fault: () => parseFault(vector, { shortGtins, unknownAis }),
      asked: asked(isExpressible ? uri : undefined, ({ problems, elementString }) =>
        differs([
          ["parsed", lacksOnlyCompanions(problems), parseOk],
          ["elementString", elementString, parseOk ? fullValidation?.ai : null],
        ]),
      ),
    };
  });
}

function parseFault(
  { uri, parseOk, elementString }: ParseVector,
  options: { readonly shortGtins: boolean; readonly unknownAis: boolean },
) {
  const read = readDigitalLink(uri, options);
  if ("code" in read) return differs([["parsed", false, parseOk]]);
  const data = `^${barcodeData(valuesOf(read), "^")}`;
  return differs([
    ["parsed", true, parseOk],
    ["barcode data", data, elementString],
  ]);
}

type GenerateVector = {
  readonly ok: boolean;
  readonly stem: string | null;
  readonly ai: string;
  readonly uri: string | null;
};

export function dlGenerate(): Case[] {
  const seen = new Set<string>();
  return corpusVectors<GenerateVector>("dl-generate").map(({ ok, stem, ai, uri }, n) => {
    // The last two rows are one element string, refused and then taken with unknown AIs switched on.
    const unknownAis = isRepeated(seen, `${stem} ${ai}`);
    const due = uri?.replace(stem ?? NORMAL_STEM, NORMAL_STEM);
    return {
      id: `#${n} ${ai} on ${stem ?? NORMAL_STEM}`,
      fault: () => {
        const { values, faults } = readElementString(ai, { unknownAis });
        const link = linkOfValues(values, { unknownAis, ...(stem !== null && { stem }) });
        const isBuilt = faults.length === 0 && !("rule" in link);
        return differs([
          ["built", isBuilt, ok],
          ["link", "rule" in link ? link : comparable(writeDigitalLink(link)), comparable(uri)],
        ]);
      },
      asked: asked(unknownAis ? undefined : ai, ({ canonical }) =>
        differs([["canonical", comparable(canonical) ?? null, comparable(due) ?? null]]),
      ),
    };
  });
}

function isRepeated(seen: Set<string>, row: string): boolean {
  const isThere = seen.has(row);
  seen.add(row);
  return isThere;
}

type EscapeVector = { readonly raw: string; readonly path: string; readonly query: string };

const LOT_CHARS_MAX = 20;

/** A line can say what is a value: of set 82, and in a path as long as a lot. */
export function dlEscape(): Case[] {
  return corpusVectors<EscapeVector>("dl-escape").map(({ raw, path, query }, n) => {
    const isValue = /^[!-"%-/0-9:-?A-Z_a-z]+$/.test(raw);
    const isLot = raw.length <= LOT_CHARS_MAX;
    const written = raw.replaceAll("(", "\\(");
    const lot = isLot ? { line: `(10)${written}`, path: `/10/${path}` } : { line: "", path: "" };
    return {
      id: `#${n} ${raw}`,
      fault: () =>
        differs([
          ["path", percentEncode(raw), path],
          ["query", queryEncode(raw), query],
        ]),
      asked: asked(
        isValue ? `(01)09521234543213${lot.line}(99)${written}` : undefined,
        ({ canonical }: DlAnswer) =>
          differs([
            ["canonical", canonical, `${NORMAL_STEM}/01/09521234543213${lot.path}?99=${query}`],
          ]),
      ),
    };
  });
}
