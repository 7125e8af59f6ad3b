/** What a supplier wrote into the form of a link becomes an event; all but four fields were fixed by the link. docs/links.md, *Recording*. */
import type { JsonObject } from "../json.ts";
import { Problem } from "../problem.ts";
import { checkDraft, type DraftFinding } from "../steps/check-draft.ts";
import type { EvidenceFile, StepDraft } from "../steps/draft.ts";
import { toEvent } from "../steps/to-event.ts";
import type { RecordAsked } from "./link-content.ts";

/** The fields of the form. */
export interface RecordFilled {
  /** The UUID that the phone gave it. */
  readonly id: string;
  /** RFC 3339 with the offset of the place. */
  readonly time: string;
  readonly lot: string;
  /** An exact decimal; absent: not known. */
  readonly quantity?: string;
  readonly photo?: EvidenceFile;
}

/** What a fault of the draft is called in the form. */
const FIELD_OF: Readonly<Record<string, string>> = {
  "/goods/0/lot": "/lot",
  "/goods/0/amount/quantity": "/quantity",
  "/evidence/0/name": "/photo",
};

export function linkDraft(
  { what, material, uom, place }: RecordAsked,
  { id, time, lot, quantity, photo }: RecordFilled,
  maker: string,
): StepDraft {
  return {
    ...{ id, what, time, from: [], losses: [] },
    goods: [{ material, lot, ...(quantity !== undefined && { amount: { quantity, uom } }) }],
    ...(place && { place }),
    ...(what === "sent" && { partner: { name: maker } }),
    evidence: photo === undefined ? [] : [photo],
  };
}

/** Empty for a draft that becomes an event; each finding by the field of the form. */
export function linkFindings(draft: StepDraft): readonly DraftFinding[] {
  return checkDraft(draft).map(({ pointer, rule, detail }) => {
    const field = FIELD_OF[pointer] ?? pointer;
    return { pointer: field, rule, detail: field + detail.slice(pointer.length) };
  });
}

/** `rp:through` says for good that nobody was signed in. Throws {@link Problem} naming the field. */
export function linkEvent(draft: StepDraft, asked: { readonly origin: string }): JsonObject {
  const findings = linkFindings(draft);
  const [first] = findings;
  if (first !== undefined) {
    throw new Problem("draft-invalid", `${first.detail}.`, { ...first, findings });
  }
  return { ...toEvent(draft, asked), "rp:through": "link" };
}
