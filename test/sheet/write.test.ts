/** What is written reads back as it was, makes no new record, and runs nothing in whatever program opens it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "../../web/console/screens/sheets/csv.ts";
import { readXlsx, writeXlsx } from "../../web/console/screens/sheets/online/xlsx.ts";
import { text as english } from "../../web/console/text/en/index.ts";
import { LANGUAGES } from "../../web/console/text/languages.ts";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import type { JsonObject } from "../../worker/core/json.ts";
import {
  type Cell,
  clean,
  escaped,
  keyOf,
  textOf,
  unescaped,
} from "../../worker/core/sheet/cells.ts";
import { COLUMNS, columnOf } from "../../worker/core/sheet/columns.ts";
import { readWhat } from "../../worker/core/sheet/words.ts";
import { type WrittenStep, writeSteps } from "../../worker/core/sheet/write-sheet.ts";
import { type StepDraft, WHATS } from "../../worker/core/steps/draft.ts";
import { fromEvent } from "../../worker/core/steps/from-event.ts";
import { STEP_CONTEXT, toEvent } from "../../worker/core/steps/to-event.ts";
import { demoDrafts } from "../steps/demo-drafts.ts";
import { anyDraft } from "../steps/drafts.ts";
import { faultsOf, read, said } from "./reading.ts";

const { columns: headers, yes } = english.sheets;
const WRITING = { organisation: "halfmoon", headers, whats: english.capture.what, yes };
const ORIGIN = "https://rootproof.example";
const written = (draft: StepDraft): WrittenStep => ({
  ...{ eventId: `urn:uuid:${draft.id}`, draft, isVoided: false },
});
/** As it comes out of an event: times to the millisecond, with the offset of the place. */
const recorded = (draft: StepDraft): StepDraft => {
  const { "@context": _, ...event } = toEvent(draft, { origin: ORIGIN });
  return fromEvent(event, STEP_CONTEXT) as StepDraft;
};

describe("an event that a form made comes back as what the form said", () => {
  test("whatever was said", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const back = recorded(draft);
        const anew = { ...toEvent(back, { origin: ORIGIN }), eventTime: "" };
        const first = { ...toEvent(draft, { origin: ORIGIN }), eventTime: "" };
        expect(anew).toEqual(first);
        expect(Date.parse(back.time)).toBe(Date.parse(draft.time));
      }),
    );
  });

  test.each<[string, JsonObject]>([
    ["an aggregation", { type: "AggregationEvent", action: "ADD" }],
    [
      "single pieces",
      {
        type: "ObjectEvent",
        action: "ADD",
        quantityList: [{ epcClass: "https://id.gs1.org/01/09521234500018/21/7" }],
      },
    ],
    [
      "a product without a lot",
      {
        type: "ObjectEvent",
        action: "ADD",
        quantityList: [{ epcClass: "https://id.gs1.org/01/09521234500018" }],
      },
    ],
    ["a place alone", { type: "ObjectEvent", action: "OBSERVE" }],
    ["what is taken out of use", { type: "ObjectEvent", action: "DELETE" }],
  ])("%s is no step of a sheet", (_, event) => {
    const timed = { eventTime: "2026-04-17T08:00:00Z", eventTimeZoneOffset: "+02:00", ...event };
    expect(fromEvent(timed, [])).toBeUndefined();
  });

  test("another system's event is read as far as a sheet can say it, on the clock of its place", () => {
    const event = {
      ...{
        type: "ObjectEvent",
        action: "OBSERVE",
        bizStep: "https://ref.gs1.org/cbv/BizStep-shipping",
      },
      ...{
        eventID: "ni:///sha-256;ab?ver=CBV2.0",
        eventTime: "2026-04-17T08:00:00Z",
        eventTimeZoneOffset: "+05:45",
      },
      quantityList: [
        { epcClass: "urn:epc:class:lgtin:9521234.050001.LOT7", quantity: 3, uom: "KGM" },
      ],
      readPoint: { id: "urn:epc:id:sgln:9521234.00001.0" },
    };
    const named = canonicalIdentifier(event.quantityList[0]?.epcClass ?? "");
    const lots = fromEvent(
      { ...event, quantityList: [{ ...event.quantityList[0], epcClass: named }] },
      [],
    );
    expect(lots).toMatchObject({ what: "sent", time: "2026-04-17T13:45:00.000+05:45" });
    expect(lots?.goods).toMatchObject([{ lot: "LOT7", amount: { quantity: "3", uom: "KGM" } }]);
  });
});

describe("an export that is imported again", () => {
  test("is the same steps, all of them recorded already: the demo chains, as CSV and as XLSX", async () => {
    const steps = demoDrafts().map(({ draft }) => written(recorded(draft)));
    const rows = writeSteps(steps, WRITING);
    const sheet = await writeXlsx([{ name: "Records", table: rows }]);
    const [xlsx] = await readXlsx(await sheet.arrayBuffer());
    for (const table of [readCsv(writeCsv(rows)).table, xlsx?.table ?? []]) {
      const reading = read(table);
      expect(reading.questions).toEqual([]);
      expect(faultsOf(reading)).toEqual([]);
      expect(reading.steps.map(({ state }) => state)).toEqual(steps.map(() => "unchanged"));
      expect(reading.steps.map(({ draft }) => said(draft))).toEqual(
        steps.map(({ draft }) => said(draft)),
      );
    }
  });

  test("makes nothing new, whatever was recorded", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDraft, { selector: ({ id }) => id, maxLength: 5 }),
        (drafts) => {
          const steps = drafts.map((draft) => written(recorded(draft)));
          const reading = read(readCsv(writeCsv(writeSteps(steps, WRITING))).table);
          expect(faultsOf(reading)).toEqual([]);
          expect(reading.steps.map(({ state, eventId }) => [state, eventId])).toEqual(
            steps.map(({ eventId }) => ["unchanged", eventId]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test("says which rows were changed since, and records none of them anew", () => {
    const steps = demoDrafts().map(({ draft }) => written(recorded(draft)));
    const rows = writeSteps(steps, WRITING).map((row) => [...row]);
    const quantity = rows[0]?.indexOf(headers.quantity) ?? -1;
    const changed = rows[1] ?? [];
    changed[quantity] = "12601";
    const reading = read(rows);
    expect(faultsOf(reading)).toEqual(["row 2 id changed-since"]);
    expect(reading.steps.slice(1).every(({ state }) => state === "unchanged")).toBe(true);
  });

  test("is somebody else's, in another organisation: nothing is recorded in their name unasked", () => {
    const rows = writeSteps(
      demoDrafts()
        .slice(0, 2)
        .map(({ draft }) => written(recorded(draft))),
      WRITING,
    );
    const reading = read(rows, {}, { organisation: "kruim" });
    expect(reading.steps.map(({ state }) => state)).toEqual(["faulty", "faulty"]);
  });
});

describe("a cell that could be run", () => {
  const RUN = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+1",
    "@SUM(A1)",
    " =1",
    "'=1",
    "''=1",
    "＝1+1",
    "＋1",
  ];

  test.each(RUN)("%j is written as text, and read as what it was", (text) => {
    expect(escaped(text)).toBe(`'${text}`);
    expect(unescaped(escaped(text))).toBe(text);
  });

  test.each(["R-1", "it's", "'tis", "", "508.8", "a=b", "'"])("%j is written as it is", (text) => {
    expect(escaped(text)).toBe(text);
    expect(unescaped(text)).toBe(text);
  });

  test.each([
    ["a;=cmd()", "a;'=cmd()"],
    ["a; -1;+2;'=3;b", "a;' -1;'+2;''=3;b"],
    ["=1;=2", "'=1;'=2"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["\n=1", "'\n'=1"],
    ["a\t=1", "a\t'=1"],
    ["a\r\n=1", "a\r'\n'=1"],
    ["a\n@b\nc", "a\n'@b\nc"],
    ["a;b", "a;b"],
    ["a;'b", "a;'b"],
  ])("%j is text as well where another separator is usual", (text, safe) => {
    expect(escaped(text)).toBe(safe);
    expect(unescaped(safe)).toBe(text);
  });

  test("no text is changed on the way out and in, and none runs, however it is split", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@ ;\t\r\na1＝") }), (text) => {
        expect(unescaped(escaped(text))).toBe(text);
        const cells = escaped(text).split(/[;\t\r\n]/);
        expect(cells.filter((cell) => /^\s*[=+\-@\uff1d]/.test(cell))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("stands in no export, whatever a material, a note or a lot is called", () => {
    const { draft } = demoDrafts()[0] as { draft: StepDraft };
    const evil = [...RUN, "a;=cmd()", "a\n;@x"].map(clean).map((text) => ({
      ...draft,
      note: text,
      party: { name: text },
      goods: [{ material: { anchor: "/p/halfmoon/x", name: text }, lot: "=1+1" }],
    }));
    const cells = writeSteps(evil.map(written), WRITING).flat();
    const parts = cells.flatMap((cell) => textOf(cell).split(/[;\n]/));
    expect(parts.filter((part) => /^\s*[=+\-@\t\r]/.test(part))).toEqual([]);
  });
});

describe.each(LANGUAGES.map(({ tag }) => tag))("headers and steps in %s", (tag) => {
  test("are known again by whoever imports what was written", async () => {
    const { columns } = await import(`../../web/console/text/${tag}/sheet-columns.ts`);
    const { capture } = await import(`../../web/console/text/${tag}/capture.ts`);
    for (const key of COLUMNS) expect([key, columnOf(columns[key])?.key]).toEqual([key, key]);
    for (const what of WHATS) expect([what, readWhat(capture.what[what])]).toEqual([what, what]);
  });
});

test("textOf gives numbers as sheets show them, without an exponent", () => {
  const shown = (number: number): string => textOf({ number } satisfies Cell);
  expect([0.1 + 0.2, 1e21, 1e-7, 508.8].map(shown)).toEqual([
    "0.3",
    "1000000000000000000000",
    "0.0000001",
    "508.8",
  ]);
});

test("keyOf compares words without accents, blanks and signs", () => {
  expect(["Étape ", "E\u0301TAPE", "étape:"].map(keyOf)).toEqual(["etape", "etape", "etape"]);
});
