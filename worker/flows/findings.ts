/** What the rules of custody found, with its sum as a sentence; and what somebody says to it. docs/custody.md, *Findings*. */
import type { Finding, FindingPage } from "../../schema/wire/findings.ts";
import { lineOf } from "../core/custody/refusal.ts";
import { Problem } from "../core/problem.ts";
import type { Findings, FindingsAsked, KeptFinding } from "../ports.ts";
import type { ListOf } from "./find-lists.ts";
import { pageOfRows } from "./page-of-rows.ts";
import type { PagePorts } from "./pages.ts";

export interface FindingPorts extends PagePorts {
  readonly findings: Findings;
}

export async function listFindings(
  ports: FindingPorts,
  { organisation, parameters }: ListOf,
): Promise<FindingPage> {
  const asked = { organisation, list: "findings", parameters, names: ["event"] as const };
  const { items, ...more } = await pageOfRows(ports, asked, ({ values, ...page }) =>
    told(ports, organisation, {
      ...page,
      ...(values.event !== undefined && { eventId: values.event }),
    }),
  );
  return { findings: items, ...more };
}

export const openFindings = (
  ports: Pick<FindingPorts, "findings">,
  organisation: string,
  limit: number,
) => told(ports, organisation, { limit });

/** Throws {@link Problem} for a finding that is not there, or was explained in other words. */
export async function explainFinding(
  { findings }: Pick<FindingPorts, "findings">,
  organisation: string,
  { id, explanation }: { readonly id: string; readonly explanation: string },
): Promise<Finding> {
  const kept = await findings.explain(organisation, id, explanation);
  if (kept === undefined) throw new Problem("not-found", "There is no such finding of yours.");
  if (kept.explanation !== explanation) {
    throw new Problem("changed-meanwhile", "It was explained before, and that stays.");
  }
  return withSentence(kept);
}

async function told(
  { findings }: Pick<FindingPorts, "findings">,
  organisation: string,
  asked: FindingsAsked,
) {
  const { items, next } = await findings.list(organisation, asked);
  return { items: items.map(withSentence), ...(next !== undefined && { next }) };
}

function withSentence(kept: KeptFinding): Finding {
  const { lot, material = "" } = kept;
  return { ...kept, sentence: lineOf(kept, { ...(lot !== undefined && { lot }), material }) };
}
