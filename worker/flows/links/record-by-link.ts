/** A supplier without an account records one thing: four fields and a link that fixes the rest. docs/links.md, *Recording*. */
import type { LinkTold } from "../../../schema/wire/supplier-links.ts";
import { decodeBase64, toHex } from "../../core/bytes.ts";
import { cleanName } from "../../core/files/file-kind.ts";
import { linkDraft, linkEvent, type RecordFilled } from "../../core/links/link-event.ts";
import { Problem } from "../../core/problem.ts";
import { eventDocument } from "../../core/steps/to-event.ts";
import type { FoundLink, ShowsAgreed } from "../../ports.ts";
import { type CapturePorts, captureDocument } from "../capture-document.ts";
import { type KeepPorts, keepFile } from "../keep-file.ts";
import { findLink, type LinkPorts, refuseUnlessOpen, spentBy } from "./find-link.ts";
import { tellLink } from "./read-receipt.ts";

export const PHOTO_BYTES_MAX = 1_500_000;
/** Clocks of phones that are right are right to this. */
const CLOCK_MS_MAX = 5 * 60_000;

export interface RecordPorts extends LinkPorts, CapturePorts, KeepPorts {
  readonly publicOrigin: string;
}

export interface RecordSent extends Omit<RecordFilled, "photo"> {
  readonly link: string;
  readonly photo?: { readonly name: string; readonly content: string };
  readonly agreed: ShowsAgreed;
}

/**
 * The receipt. Sent again by the same phone it is the same; by another it is refused, and of two at once one is first.
 * Throws {@link Problem} naming the field.
 */
export async function recordByLink(
  ports: RecordPorts,
  sent: RecordSent,
): Promise<{ readonly isNew: boolean; readonly told: LinkTold }> {
  const { link, content } = await findLink(ports, sent.link, "record");
  const before = await toldBefore(ports, link, sent.id);
  if (before !== undefined) return { isNew: false, told: before };
  refuseUnlessOpen(link, ports.now(), Date.parse(sent.time));
  if (content.purpose !== "record") throw new Error("findLink looks at the purpose");

  const { id, lot, quantity, agreed } = sent;
  const time = timeOf(sent.time, { from: link.createdAt, to: ports.now() });
  const filled = { id, time, lot, ...(quantity !== undefined && { quantity }) };
  const asked = { origin: ports.publicOrigin };
  // Judged before the photo is kept: what is refused fills nobody's storage.
  linkEvent(linkDraft(content.asks, filled, link.maker.name), asked);
  const evidence = await photoOf(ports, link, sent);
  const event = linkEvent(
    linkDraft(content.asks, { ...filled, ...evidence }, link.maker.name),
    asked,
  );
  const text = JSON.stringify(eventDocument([event], new Date(ports.now()).toISOString()));
  const order = { organisation: link.supplier.id, text, link: spentBy(link, false, agreed) };
  let isNew = true;
  try {
    await captureDocument(ports, order);
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    // The other phone may have been this one, whose first answer was lost.
    const meanwhile = await findLink(ports, sent.link);
    const told = await toldBefore(ports, meanwhile.link, id);
    if (told === undefined) throw reason;
    isNew = false;
  }
  const { link: used } = await findLink(ports, sent.link);
  return { isNew, told: await tellLink(ports, used) };
}

/** Undefined while the link was not used. */
async function toldBefore(
  ports: LinkPorts,
  link: FoundLink,
  id: string,
): Promise<LinkTold | undefined> {
  if (link.usedAt === undefined) return undefined;
  const told = await tellLink(ports, link);
  const said = told.receipt?.said;
  if (said?.kind === "record" && said.eventID === `urn:uuid:${id}`) return told;
  throw new Problem("token-used", "This link was used already, from another phone.");
}

/** The form was filled between the making of the link and now: a clock that says otherwise is wrong, and ours counts. */
function timeOf(sent: string, { from, to }: { readonly from: number; readonly to: number }) {
  const at = Date.parse(sent);
  if (at >= from - CLOCK_MS_MAX && at <= to + CLOCK_MS_MAX) return sent;
  const offset = /(?:z|[+-]\d\d:\d\d)$/i.exec(sent)?.[0] ?? "Z";
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return new Date(to + ahead).toISOString().replace("Z", offset.toUpperCase());
}

async function photoOf(ports: KeepPorts, { supplier }: FoundLink, { photo }: RecordSent) {
  if (photo === undefined) return {};
  const bytes = decodeBase64(photo.content);
  if (bytes === undefined || bytes.length > PHOTO_BYTES_MAX) {
    const sentence = `/photo: is no picture of at most ${PHOTO_BYTES_MAX} bytes, in base64`;
    throw new Problem("body-invalid", sentence, { pointer: "/photo", rule: "photo" });
  }
  const sha256 = toHex(await ports.digest(bytes));
  const name = cleanName(photo.name);
  const { file } = await keepFile(ports, { organisation: supplier.id, sha256, name, bytes });
  return { photo: { sha256, mediaType: file.mediaType, name: file.name } };
}
