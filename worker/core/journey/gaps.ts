/** What a journey does not show, said aloud: inputs nobody made, shipments nobody received, goods that came from nowhere. */
import type { Gap, Step } from "../../../schema/wire/passport.ts";
import { gainNamed } from "../custody/gain.ts";
import { profileOf } from "../custody/profiles/library.ts";
import { isReceived } from "./handover.ts";
import type { LotMention } from "./lots.ts";

export interface GapSource {
  readonly step: Pick<Step, "id" | "bizStep" | "process" | "goods" | "handover">;
  readonly lots: readonly (LotMention & { readonly material?: string })[];
}

/** `sources` are the standing steps in the order of the page, origin first. */
export function gapsIn(sources: readonly GapSource[]): Gap[] {
  const made = new Set(sources.flatMap(({ lots }) => lotsWith(lots, "output")));
  return [...originGaps(sources, made), ...inputGaps(sources, made), ...transferGaps(sources)];
}

/** The first step must make something; a journey that begins with goods already on their way has lost its beginning. */
function originGaps(sources: readonly GapSource[], made: ReadonlySet<string>): Gap[] {
  const [first] = sources;
  if (first === undefined) return [{ kind: "no-origin" }];
  const begins = first.lots.every(({ role, lot }) => role === "output" || made.has(lot));
  return begins || lotsWith(first.lots, "input").length > 0 ? [] : [{ kind: "no-origin" }];
}

/** What the process lets be added, water and salt, needs no origin. */
function inputGaps(sources: readonly GapSource[], made: ReadonlySet<string>): Gap[] {
  return sources.flatMap(({ step, lots }) => {
    const profile = profileOf(step.process);
    return lots
      .filter(({ role, lot }) => role === "input" && !made.has(lot))
      .filter(({ material = "" }) => gainNamed(material, profile) === undefined)
      .map(({ material: about }) => ({
        ...{ kind: "input-unknown" as const, after: step.id },
        ...(about && { about }),
      }));
  });
}

interface Shipment {
  readonly id: string;
  readonly lots: readonly string[];
  readonly about: string | undefined;
  /** The receiver has it, though its receipt is not shown here. */
  readonly isAnswered: boolean;
}

/** Each receipt answers the oldest open shipment of the same lot; what is left on either side is a gap. */
function transferGaps(sources: readonly GapSource[]): Gap[] {
  const open: Shipment[] = [];
  const gaps: Gap[] = [];
  for (const { step, lots } of sources) {
    const moved = lotsWith(lots, "seen");
    const about = step.goods[0]?.material;
    if (step.bizStep === "shipping") {
      const isAnswered = isReceived(step.handover);
      open.push({ id: step.id, lots: moved, about, isAnswered });
    }
    if (step.bizStep !== "receiving") continue;
    const answered = open.findIndex((shipment) => shipment.lots.some((lot) => moved.includes(lot)));
    if (answered >= 0) open.splice(answered, 1);
    else gaps.push({ kind: "dispatch-missing", after: step.id, ...(about && { about }) });
  }
  const unanswered = open
    .filter(({ isAnswered }) => !isAnswered)
    .map(({ id, about }) => ({
      kind: "receipt-missing" as const,
      after: id,
      ...(about && { about }),
    }));
  return [...gaps, ...unanswered];
}

function lotsWith(lots: readonly LotMention[], role: LotMention["role"]): string[] {
  return lots.filter((mention) => mention.role === role).map(({ lot }) => lot);
}
