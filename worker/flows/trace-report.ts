/** The report that food law asks for: from whom, to whom, when, how much. docs/find-and-act.md, *The report*. */
import type { ReportClaim, TraceReport } from "../../schema/wire/find.ts";
import { readOnce } from "../core/find/questions.ts";
import { reportLines } from "../core/find/report.ts";
import { identifierAt, itemPath } from "../core/item.ts";
import type { Find, Organisation } from "../ports.ts";
import { listClaims, type ReadClaimPorts } from "./claims/tell-claim.ts";
import { lotIn, unknownLot } from "./draw-lots.ts";
import type { Parameters } from "./pages.ts";

export interface ReportPorts extends ReadClaimPorts {
  readonly find: Find;
}

export async function traceReport(
  ports: ReportPorts,
  {
    organisation,
    parameters,
  }: { readonly organisation: Organisation; readonly parameters: Parameters },
): Promise<TraceReport> {
  const lot = lotIn(readOnce(parameters, ["lot"]).lot);
  const traced = await ports.find.trace(organisation.id, lot);
  if (traced === undefined) throw unknownLot();
  const asked = traced.lots.find((one) => one.lot === lot);
  const { material, quantity, uom } = asked ?? {};
  return {
    organisation: organisation.name,
    lot,
    ...(material !== undefined && { material }),
    ...(quantity !== undefined && { quantity }),
    ...(uom !== undefined && { uom }),
    asOf: new Date(ports.now()).toISOString(),
    ...reportLines(traced),
    claims: await claimsOf(ports, organisation.id, { lot, product: traced.product }),
    more: traced.more,
  };
}

/** What is, or was, said of this lot; weighed as everywhere, so that no report keeps what its page drops. */
async function claimsOf(
  ports: ReadClaimPorts,
  organisation: string,
  { lot, product }: { readonly lot: string; readonly product: string | undefined },
): Promise<readonly ReportClaim[]> {
  if (product === undefined) return [];
  const isOf = (name: string) => identifierAt(itemPath({ product, lot: name })) === lot;
  const claims = await listClaims(ports, organisation, product);
  return claims.flatMap(({ scope, state, text, language, grade, withdrawnFor, updatedAt }) => {
    const isAbout = !scope.lots?.length || scope.lots.some(isOf);
    if (state === "draft" || !isAbout) return [];
    const why = withdrawnFor === undefined ? {} : { withdrawnFor };
    return [{ text, language, state, grade, ...why, updatedAt }];
  });
}
