/** From whom and to whom, one step back and one step forward, what is not known included. docs/find-and-act.md, *The report*. */
import type { ReportLine } from "../../../schema/wire/find.ts";
import type { Handover } from "../../../schema/wire/passport.ts";
import { prefixesOf } from "../epcis/context.ts";
import { worstOf } from "../journey/handover.ts";
import { readDocument } from "../log/document.ts";
import { normalWord } from "../query/compared.ts";
import { partnerOf } from "./partner.ts";

/** A lot on the organisation's own way to or from the one asked for, that one included. */
export interface TracedLot {
  readonly lot: string;
  readonly side: "up" | "down";
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
  /** Upstream: made here of other lots, or come into being here. Downstream: used up here for other lots. */
  readonly isMade: boolean;
  readonly isBegun: boolean;
  readonly isUsed: boolean;
}

/** A lot came or left. */
export interface Transfer {
  readonly lot: string;
  readonly side: "up" | "down";
  readonly eventID: string;
  readonly time: string;
  readonly quantity?: string;
  readonly uom?: string;
  /** What is known of its other side. */
  readonly handovers: readonly Pick<Handover, "state" | "difference">[];
  readonly body: string;
}

export interface Traced {
  /** Anchor of what the lot asked for is of; undefined where that is no product. */
  readonly product?: string;
  readonly lots: readonly TracedLot[];
  readonly transfers: readonly Transfer[];
  readonly more: boolean;
}

export function reportLines({ lots, transfers }: Pick<Traced, "lots" | "transfers">): {
  readonly from: readonly ReportLine[];
  readonly to: readonly ReportLine[];
} {
  const side = (wanted: "up" | "down") =>
    lots
      .filter((lot) => lot.side === wanted)
      .flatMap((lot) => {
        const moved = transfers.filter((one) => one.side === wanted && one.lot === lot.lot);
        return moved.length > 0 ? moved.map((one) => lineOf(lot, one)) : notMoved(lot);
      });
  return { from: side("up"), to: side("down") };
}

function lineOf({ material }: TracedLot, transfer: Transfer): ReportLine {
  const { lot, side, eventID, time, quantity, uom, handovers, body } = transfer;
  const event = readDocument(body);
  const prefixes = prefixesOf(event["@context"] ?? []);
  const partner = partnerOf(event, prefixes, side === "up" ? "source" : "destination");
  const isRetail =
    typeof event.bizStep === "string" &&
    normalWord("bizStep", event.bizStep, prefixes) === "retail_selling";
  const handover = worstOf(handovers);
  return {
    ...{ lot, time, eventID },
    ...(handover && { state: handover.state }),
    ...(handover?.difference && { difference: handover.difference }),
    ...(material !== undefined && { material }),
    ...(quantity !== undefined && { quantity }),
    ...(uom !== undefined && { uom }),
    ...(partner === undefined
      ? { note: isRetail ? ("consumers" as const) : ("partner-unknown" as const) }
      : { partner }),
  };
}

/** A lot that was made here came from its ingredients, and one that was used up went into what was made of it: neither needs a line. */
function notMoved({ lot, side, material, quantity, uom, ...was }: TracedLot): ReportLine[] {
  const said = {
    lot,
    ...(material !== undefined && { material }),
    ...(quantity !== undefined && { quantity }),
    ...(uom !== undefined && { uom }),
  };
  if (side === "down") return was.isUsed ? [] : [{ ...said, note: "not-sent" }];
  if (was.isMade) return [];
  return [{ ...said, note: was.isBegun ? "own-origin" : "not-received" }];
}
