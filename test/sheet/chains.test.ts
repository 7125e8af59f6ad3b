/** The demo chains as their makers' own sheets are read as they are: nothing is edited, nothing is asked, nothing is lost. */
import { describe, expect, test } from "vitest";
import { decode, readCsv } from "../../web/console/screens/sheets/csv.ts";
import { validateEvent } from "../../worker/core/epcis/validate.ts";
import type { Table } from "../../worker/core/sheet/cells.ts";
import { toEvent } from "../../worker/core/steps/to-event.ts";
import { demoDrafts } from "../steps/demo-drafts.ts";
import { MESSY, type MessySheet } from "./chains.ts";
import { faultsOf, read, said } from "./reading.ts";

const tableOf = ({ content }: MessySheet): Table =>
  "table" in content ? content.table : readCsv(decode(content.bytes)).table;

describe.each(MESSY.map((sheet) => [sheet.chain, sheet] as const))(
  "the sheet of %s",
  (chain, sheet) => {
    const reading = read(tableOf(sheet));
    const wanted = demoDrafts().filter((one) => one.chain === chain);

    test("comes to the steps of its chain, without a question", () => {
      expect(reading.questions).toEqual([]);
      expect(faultsOf(reading)).toEqual([]);
      const steps = reading.steps.filter(({ state }) => state !== "twice");
      expect(steps.map(({ draft }) => said(draft))).toEqual(wanted.map(({ draft }) => said(draft)));
    });

    test("makes valid events", () => {
      for (const { draft } of reading.steps)
        expect(validateEvent(toEvent(draft, { origin: "https://rootproof.example" }))).toEqual([]);
    });

    test("loses no row: each is part of a step, or it is said why not", () => {
      expect(reading.rows).toHaveLength(tableOf(sheet).length);
      for (const [row, what] of reading.rows.entries())
        if (typeof what === "number") expect(reading.steps[what]?.rows).toContain(row);
    });

    test("is the same records again when its rows stand in another order", () => {
      const table = tableOf(sheet);
      const at = reading.header ?? 0;
      // Whole steps change places: what is blank in a row means what stands above it.
      const moved = reading.steps
        .toReversed()
        .flatMap(({ rows }) => rows.map((row) => table[row] ?? []));
      const again = read([...table.slice(0, at + 1), ...moved]);
      const names = (all: typeof reading) => all.steps.map(({ draft }) => draft.id).sort();
      expect(names(again)).toEqual(names(reading));
    });
  },
);
