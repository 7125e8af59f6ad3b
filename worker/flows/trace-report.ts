/** The report that food law asks for: from whom, to whom, when, how much. docs/find-and-act.md, *The report*. */
import type { TraceReport } from "../../schema/wire/find.ts";
import { readOnce } from "../core/find/questions.ts";
import { reportLines } from "../core/find/report.ts";
import type { Clock, Find, Organisation } from "../ports.ts";
import { lotIn, unknownLot } from "./draw-lots.ts";
import type { Parameters } from "./pages.ts";

export async function traceReport(
  { find, now }: { readonly find: Find; readonly now: Clock },
  {
    organisation,
    parameters,
  }: { readonly organisation: Organisation; readonly parameters: Parameters },
): Promise<TraceReport> {
  const lot = lotIn(readOnce(parameters, ["lot"]).lot);
  const traced = await find.trace(organisation.id, lot);
  if (traced === undefined) throw unknownLot();
  const asked = traced.lots.find((one) => one.lot === lot);
  const { material, quantity, uom } = asked ?? {};
  return {
    organisation: organisation.name,
    lot,
    ...(material !== undefined && { material }),
    ...(quantity !== undefined && { quantity }),
    ...(uom !== undefined && { uom }),
    asOf: new Date(now()).toISOString(),
    ...reportLines(traced),
    more: traced.more,
  };
}
