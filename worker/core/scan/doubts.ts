/** What the page of one piece says of its number, from its looks and from the last event about it. */
import { bareWord } from "../epcis/vocabulary.ts";
import type { JsonObject } from "../json.ts";
import { endedBy, type SerialDay, type SerialSignal, signalsOf, signalsShown } from "./signal.ts";

export interface PieceSeen {
  readonly seen: readonly SerialDay[];
  readonly last?: { readonly event: JsonObject; readonly day: string };
}

export function doubtsOf({ seen, last }: PieceSeen): readonly SerialSignal[] {
  const ended = last && endedBy(wordsOf(last.event), last.day);
  return signalsShown(signalsOf(seen, ended));
}

function wordsOf({ bizStep, disposition }: JsonObject): readonly string[] {
  return [
    ...(typeof bizStep === "string" ? [bareWord("bizStep", bizStep)] : []),
    ...(typeof disposition === "string" ? [bareWord("disposition", disposition)] : []),
  ];
}
