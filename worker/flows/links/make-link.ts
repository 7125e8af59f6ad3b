/** A maker makes a link for one supplier and one purpose. Whoever has it speaks for that supplier, once. docs/links.md, *The link*. */
import type { SupplierLinkTold } from "../../../schema/wire/supplier-links.ts";
import {
  type ConfirmAsked,
  GOODS_NAMED_MAX,
  type LinkContent,
  type Purpose,
  type RecordAsked,
} from "../../core/links/link-content.ts";
import { linkDraft } from "../../core/links/link-event.ts";
import { lotNumber } from "../../core/links/lot-number.ts";
import { LINK_CHARS_MAX, signPayload, writePayload } from "../../core/links/signed-link.ts";
import { Problem } from "../../core/problem.ts";
import { checkDraft } from "../../core/steps/check-draft.ts";
import type { EventToConfirm, Organisation, Partner, Partners, Randomness } from "../../ports.ts";
import { type OwnLinkPorts, tellOwn } from "./list-links.ts";

/** Of one organisation, at a time. */
export const OPEN_LINKS_MAX = 1_000;
const DAY_MS = 86_400_000;

export interface MakePorts extends OwnLinkPorts {
  readonly partners: Partners;
  readonly random: Randomness;
}

interface Common {
  /** Its short name. */
  readonly supplier: string;
  readonly language: string;
  readonly days: number;
}
export type LinkOrder = Common &
  (
    | ({ readonly purpose: "record" } & RecordAsked)
    | { readonly purpose: "confirm"; readonly event?: string; readonly link?: string }
    | { readonly purpose: "account" }
  );

export async function makeLink(
  ports: MakePorts,
  maker: Organisation,
  order: LinkOrder,
): Promise<SupplierLinkTold> {
  const supplier = await ports.partners.find(maker.id, order.supplier);
  if (supplier === undefined) {
    const sentence = `You have no partner called “${order.supplier}”. Introduce them first.`;
    throw new Problem("partner-unknown", sentence, { pointer: "/supplier", rule: "partner" });
  }
  if (order.purpose !== "confirm") refuseUnlessIntroduced(supplier);
  const asked = await whatIsAsked(ports, { maker, supplier, order });
  return keep(ports, { by: maker, supplier, order, ...asked });
}

/** The operator's way: a supplier that its maker introduced gets a link to make it an account. */
export async function makeAccountLink(
  ports: MakePorts,
  supplier: Organisation,
  order: { readonly by: string; readonly language: string; readonly days: number },
): Promise<SupplierLinkTold> {
  const by = { id: supplier.id, slug: supplier.slug, name: order.by };
  return keep(ports, { by, supplier, order: { ...order, purpose: "account" } });
}

/** In the name of who has an account, only whoever signs in there speaks. */
function refuseUnlessIntroduced({ name, isIntroduced, hasAccount }: Partner): void {
  if (isIntroduced && !hasAccount) return;
  const sentence = hasAccount
    ? `${name} has an account, and records there.`
    : `${name} was introduced by somebody else.`;
  throw new Problem("supplier-has-account", sentence, { pointer: "/supplier", rule: "account" });
}

interface Asking {
  readonly maker: Organisation;
  readonly supplier: Partner;
  readonly order: LinkOrder;
}
interface Asked {
  readonly asks?: RecordAsked | ConfirmAsked;
  readonly about?: EventToConfirm;
}

async function whatIsAsked(ports: MakePorts, { maker, supplier, order }: Asking): Promise<Asked> {
  if (order.purpose === "account") return {};
  if (order.purpose === "confirm") {
    const about = await eventAsked(ports, maker, order);
    if (about.organisation === supplier.id) {
      const sentence = "Nobody confirms what they said themselves.";
      throw new Problem("body-invalid", sentence, { pointer: "/supplier", rule: "other-side" });
    }
    return { asks: statementOf(about), about };
  }
  const { what, material, uom, lot, for: forWhat, place } = order;
  const optional = {
    ...(lot !== undefined && { lot }),
    ...(forWhat !== undefined && { for: forWhat }),
  };
  const asks = { what, material, uom, ...optional, ...(place && { place }) };
  refuseWrong(asks, [maker.slug, supplier.slug]);
  return { asks };
}

/** As if it had been filled in: what the maker fixed must let an event be made. */
function refuseWrong(asks: RecordAsked, owners: readonly string[]): void {
  const filled = { id: "00000000-0000-4000-8000-000000000000", time: "2026-01-01T00:00:00Z" };
  const draft = linkDraft(asks, { ...filled, lot: asks.lot ?? "1", quantity: "1" }, "maker");
  const [, area, owner = ""] = asks.material.anchor.split("/");
  const isForeign = area === "p" && !owners.includes(owner);
  const foreign = {
    ...{ pointer: "/material/anchor", rule: "own-name" },
    detail: "/material/anchor is another organisation’s name",
  };
  const findings = checkDraft(draft).map(({ pointer, rule, detail }) => {
    const field = pointer.replace(/^\/goods\/0(?:\/amount)?/, "");
    return { pointer: field, rule, detail: field + detail.slice(pointer.length) };
  });
  const [first] = isForeign ? [foreign, ...findings] : findings;
  if (first !== undefined) {
    throw new Problem("draft-invalid", `${first.detail}.`, { ...first, findings });
  }
}

async function eventAsked(
  { supplierLinks }: MakePorts,
  maker: Organisation,
  { event, link }: { readonly event?: string; readonly link?: string },
): Promise<EventToConfirm> {
  const own = link === undefined ? undefined : await supplierLinks.own(maker.id, link);
  const name = own?.document === undefined ? undefined : { document: own.document };
  const found =
    event !== undefined
      ? await supplierLinks.event(maker.id, { eventID: event })
      : own && name && (await supplierLinks.event(own.supplier, name));
  const place = { pointer: event === undefined ? "/link" : "/event", rule: "event" };
  if (found === undefined) {
    const sentence = "This is no standing event of yours, nor what came of one of your links.";
    throw new Problem("not-found", sentence, place);
  }
  if (found.leafHash === "" || found.state === "received") {
    const sentence = "This event is not in the log yet. Try again in a minute.";
    throw new Problem("changed-meanwhile", sentence, place);
  }
  return found;
}

function statementOf({ bizStep, organisationName, time, lots }: EventToConfirm): ConfirmAsked {
  if (bizStep !== "shipping" && bizStep !== "receiving") {
    const sentence = "Only what was sent or received has another side that can confirm it.";
    throw new Problem("body-invalid", sentence, { pointer: "/event", rule: "transfer" });
  }
  return {
    ...{ what: bizStep === "shipping" ? "sent" : "received", from: organisationName, time },
    goods: lots.slice(0, GOODS_NAMED_MAX).map(({ lot, material, quantity, uom }) => ({
      ...{ name: material ?? "", lot: lotNumber(lot) },
      ...(quantity !== undefined && { quantity }),
      ...(uom !== undefined && { uom }),
    })),
    ...(lots.length > GOODS_NAMED_MAX && { isMore: true as const }),
  };
}

interface ToKeep extends Asked {
  readonly by: Organisation;
  readonly supplier: Organisation;
  readonly order: { readonly purpose: Purpose; readonly language: string; readonly days: number };
}

async function keep(ports: MakePorts, made: ToKeep): Promise<SupplierLinkTold> {
  const { by, supplier, order, asks, about } = made;
  const expiresAt = Math.floor((ports.now() + order.days * DAY_MS) / 1000) * 1000;
  const { purpose } = order;
  const id = ports.random.id();
  const content = {
    ...{ v: 1, id, by: { slug: by.slug, name: by.name }, to: supplier.name },
    ...{ purpose, lang: order.language, exp: expiresAt / 1000, ...(asks && { asks }) },
  } as LinkContent;
  const payload = writePayload(content);
  const { length } = signPayload(payload, ports.linkSecret);
  if (length > LINK_CHARS_MAX) {
    const sentence = `The link would have ${length} characters, and ${LINK_CHARS_MAX} is the most a code holds: use shorter names.`;
    throw new Problem("body-invalid", sentence, { rule: "length" });
  }
  const link = {
    id,
    supplier: supplier.id,
    purpose,
    payload,
    expiresAt,
    ...(about && { about: aboutOf(about) }),
  };
  if (!(await ports.supplierLinks.make(by.id, link, OPEN_LINKS_MAX))) {
    const sentence = `At most ${OPEN_LINKS_MAX} links stand open. Withdraw some first.`;
    throw new Problem("quota-exceeded", sentence, { rule: "links" });
  }
  const created = { ...link, maker: by.id, createdAt: ports.now() };
  const listed = { ...created, supplierSlug: supplier.slug, supplierName: supplier.name };
  return tellOwn(ports, listed, { state: "open", needsSignIn: false, canClaim: false });
}

const aboutOf = ({ organisation, event, leafHash }: EventToConfirm) => ({
  organisation,
  event,
  leafHash,
});
