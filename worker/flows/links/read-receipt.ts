/** What came of a link, as its supplier holds it in their hands: what was said, when, and how far it is in the log. */
import type { LinkReceipt, LinkTold } from "../../../schema/wire/supplier-links.ts";
import type { JsonObject } from "../../core/json.ts";
import { decimalText } from "../../core/json-number.ts";
import { lotNumber } from "../../core/links/lot-number.ts";
import { readDocument } from "../../core/log/document.ts";
import { Problem } from "../../core/problem.ts";
import type { FoundLink, LogReader, SaidByLink } from "../../ports.ts";
import { type ProofPorts, readProof } from "../read-proof.ts";
import { canClaim, findLink, type LinkPorts, needsSignIn, stateOf } from "./find-link.ts";

export async function openLink(ports: LinkPorts, text: string): Promise<LinkTold> {
  const { link } = await findLink(ports, text);
  return tellLink(ports, link);
}

export async function tellLink(ports: LinkPorts, link: FoundLink): Promise<LinkTold> {
  const now = ports.now();
  const receipt = await readReceipt(ports, link);
  const isAsked = link.purpose === "confirm" && needsSignIn(link);
  return {
    state: stateOf(link, now),
    needsSignIn: isAsked,
    ...(isAsked && { signInFor: link.supplier.slug }),
    canClaim: canClaim(link, now),
    ...(receipt && { receipt }),
  };
}

/** Undefined while nothing came of it. */
export async function readReceipt(
  { supplierLinks }: LinkPorts,
  { supplier, document, shows }: FoundLink,
): Promise<LinkReceipt | undefined> {
  if (document === undefined) return undefined;
  const said = await supplierLinks.said(supplier.id, document);
  return said && { ...receiptOf(said), ...(shows && { consent: shows.words }) };
}

function receiptOf({ body, state, recordedAt, index, leafHash }: SaidByLink): LinkReceipt {
  return {
    ...{ state, recordedAt, said: saidIn(readDocument(body)) },
    ...(index !== undefined && { index: String(index) }),
    ...(leafHash !== undefined && { leafHash }),
  };
}

/** Documents of ours alone, made by record-by-link.ts and confirm-event.ts. */
function saidIn(document: JsonObject): LinkReceipt["said"] {
  if (document.type === "record/v1") {
    const { reason } = document.body as JsonObject;
    return document.kind === "dispute"
      ? { kind: "disputed", reason: String(reason) }
      : { kind: "confirmed" };
  }
  const [goods] = document.quantityList as readonly JsonObject[];
  const [photo] = (document["rp:evidence"] ?? []) as readonly JsonObject[];
  const { quantity, epcClass } = goods ?? {};
  return {
    ...{ kind: "record", eventID: String(document.eventID), time: String(document.eventTime) },
    lot: lotNumber(String(epcClass)),
    ...(typeof quantity === "number" && { quantity: decimalText(quantity) }),
    ...(photo && { photo: { name: String(photo["rp:name"]), sha256: String(photo["rp:sha256"]) } }),
  };
}

/** The whole of what came of the link, with the way to the chain: the supplier's own to hold. */
export async function proveByLink(
  ports: LinkPorts & ProofPorts & { readonly log: LogReader },
  text: string,
): Promise<object> {
  const { link } = await findLink(ports, text);
  const { supplier, document } = link;
  const said =
    document === undefined ? undefined : await ports.supplierLinks.said(supplier.id, document);
  if (said?.index === undefined) {
    throw new Problem("not-found", "There is nothing to prove yet: it is not in the log.");
  }
  const asked = { leaf: { index: said.index }, organisation: supplier.id };
  const bundle = await readProof(ports, asked);
  if (bundle === undefined) throw new Problem("not-found", "There is no proof to show here.");
  return bundle;
}
