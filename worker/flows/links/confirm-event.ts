/** The other side of a transfer says whether it is right: a record in the log, in its own name. docs/links.md, *Confirming*. */
import type { LinkTold } from "../../../schema/wire/supplier-links.ts";
import { recordDocument } from "../../core/log/record.ts";
import { Problem } from "../../core/problem.ts";
import type {
  ConfirmationAnswer,
  Confirmations,
  FoundLink,
  Organisation,
  Randomness,
  Sequencer,
} from "../../ports.ts";
import { findLink, type LinkPorts, needsSignIn, refuseUnlessOpen, spentBy } from "./find-link.ts";
import { tellLink } from "./read-receipt.ts";

export interface ConfirmPorts extends LinkPorts {
  readonly confirmations: Confirmations;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface ConfirmSent {
  readonly link: string;
  readonly answer: ConfirmationAnswer;
  readonly reason?: string;
}

/** `holder`: for whom somebody is signed in, or whose key it is. Without one the link speaks alone, where it may. */
export async function confirmEvent(
  ports: ConfirmPorts,
  sent: ConfirmSent,
  holder?: Organisation,
): Promise<{ readonly isNew: boolean; readonly told: LinkTold }> {
  const { link } = await findLink(ports, sent.link, "confirm");
  refuseOthers(link, holder);
  const before = await toldBefore(ports, link, sent);
  if (before !== undefined) return { isNew: false, told: before };
  refuseUnlessOpen(link, ports.now());
  if (link.about === undefined) throw new Error("a link to confirm names no event");
  const { answer, reason } = sent;
  const confirmation = {
    ...{ about: link.about, answer, record: recordOf(ports, link, { answer, reason, holder }) },
    ...(reason !== undefined && { reason }),
    spent: spentBy(link, holder !== undefined),
  };
  await ports.confirmations.answer(link.supplier.id, confirmation);
  await ports.sequencer.poke();
  const { link: used } = await findLink(ports, sent.link);
  return { isNew: true, told: await tellLink(ports, used) };
}

function refuseOthers(link: FoundLink, holder: Organisation | undefined): void {
  const { supplier } = link;
  if (holder !== undefined && holder.id !== supplier.id) {
    const sentence = `This link asks ${supplier.name}; you are here for ${holder.name}.`;
    throw new Problem("forbidden", sentence, { pointer: "/link", rule: "organisation" });
  }
  if (holder !== undefined || !needsSignIn(link) || link.usedAt !== undefined) return;
  const sentence = `${supplier.name} has an account: sign in there to answer.`;
  throw new Problem("supplier-has-account", sentence, { pointer: "/link", rule: "account" });
}

/** The same answer again is the same. */
async function toldBefore(
  ports: LinkPorts,
  link: FoundLink,
  { answer, reason }: ConfirmSent,
): Promise<LinkTold | undefined> {
  if (link.usedAt === undefined) return undefined;
  const told = await tellLink(ports, link);
  const said = told.receipt?.said;
  const isSame = said?.kind === answer && (said.kind !== "disputed" || said.reason === reason);
  if (isSame) return told;
  throw new Problem("token-used", "This link was used already, for another answer.");
}

interface Answered {
  readonly answer: ConfirmationAnswer;
  readonly reason: string | undefined;
  readonly holder: Organisation | undefined;
}

/** The event by its leaf hash, which says nothing to who does not have the entry. */
function recordOf(
  { random }: ConfirmPorts,
  { supplier, about }: FoundLink,
  { answer, reason, holder }: Answered,
) {
  const kind = answer === "confirmed" ? "confirmation" : "dispute";
  const body = {
    ...{ event: about?.leafHash ?? "", answer, by: holder === undefined ? "link" : "account" },
    ...(reason !== undefined && { reason }),
  };
  const text = recordDocument({ organisation: supplier.slug, kind, body });
  return { id: random.id(), kind, body: text, seed: random.bytes(32) } as const;
}
