/** One bare event comes in, with its own `@context`. EPCIS 2.0 §12.6. */
import { eventListPointer } from "../core/epcis/events-of.ts";
import { isJsonObject, parseJson } from "../core/json.ts";
import { Problem } from "../core/problem.ts";
import { type CapturePorts, captureDocument } from "./capture-document.ts";

/** Gives its eventID: the sender's, or else the hash of what it says. */
export async function captureEvent(
  ports: CapturePorts,
  { organisation, text }: { readonly organisation: string; readonly text: string },
): Promise<string> {
  const sent = parseJson(text);
  if (isJsonObject(sent) && eventListPointer(sent) !== undefined) {
    const sentence = `/type is ${String(sent.type)}: one event comes here, and documents to /epcis/capture`;
    throw new Problem("epcis-invalid", sentence, { pointer: "/type", rule: "event type" });
  }
  const { eventIds } = await captureDocument(ports, { organisation, text });
  return eventIds[0] ?? "";
}
