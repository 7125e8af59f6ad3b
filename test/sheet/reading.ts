/** What a sheet came to, short enough to be compared by eye; and a reading with nothing known before. */

import type { Table } from "../../worker/core/sheet/cells.ts";
import { type CountryNamer, countryReader } from "../../worker/core/sheet/country-names.ts";
import { readSheet } from "../../worker/core/sheet/read-sheet.ts";
import type { Answers, SheetContext, SheetReading } from "../../worker/core/sheet/reading.ts";
import type { Goods, StepDraft } from "../../worker/core/steps/draft.ts";

const NAMERS = ["en", "de", "fr", "es", "pt", "it", "nl", "ar"].map((language): CountryNamer => {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return (code) => names.of(code);
});

export const CONTEXT: SheetContext = {
  organisation: "halfmoon",
  materials: [],
  lots: [],
  readCountry: countryReader(NAMERS),
  offsetAt: () => "+02:00",
  now: "2026-11-26T03:00:00.000Z",
  answers: {},
};

export const read = (table: Table, answers: Answers = {}, more: Partial<SheetContext> = {}) =>
  readSheet(table, { ...CONTEXT, ...more, answers });

const goods = ({ material, lot, amount }: Goods) =>
  `${material.name} | ${lot} | ${amount ? `${amount.quantity} ${amount.uom}` : "?"}${material.net ? ` of ${material.net.quantity} ${material.net.uom}` : ""}`;

/** Everything that a sheet can say of a step, but what it is called. */
export const said = ({
  what,
  time,
  goods: made,
  from,
  losses,
  place,
  party,
  process,
  custodyModel,
}: StepDraft) => ({
  ...{
    what,
    date: time.slice(0, 10),
    process,
    country: place?.country,
    party: party?.name,
    custodyModel,
  },
  ...{ made: made.map(goods), from: from.map(goods) },
  lost: losses.map(({ kind, quantity, uom }) => `${kind} | ${quantity} ${uom}`),
});

/** `row 3 lot missing`, in the order of the sheet; rows count from one, as programs show them. */
export const faultsOf = ({ steps }: SheetReading) =>
  steps.flatMap(({ faults }) =>
    faults.map(({ row, key, rule }) => `row ${row + 1} ${key ?? ""} ${rule}`),
  );
