/** A draft becomes the event that will be sent, once: signed, and with a word on the phone's clock where it is off. */
import type { JsonObject } from "../../../worker/core/json.ts";
import type { StepDraft } from "../../../worker/core/steps/draft.ts";
import { toEvent } from "../../../worker/core/steps/to-event.ts";
import { clockAheadMs } from "./clock.ts";
import { deviceKey, sign } from "./device-key.ts";
import type { Store } from "./store.ts";

/** Unsigned where the browser keeps no keys (some do not in private windows): what happened is recorded all the same. */
export async function sealStep(
  store: Store,
  organisation: string,
  draft: StepDraft,
): Promise<JsonObject> {
  const ahead = clockAheadMs();
  const event: JsonObject = {
    ...toEvent(draft, { origin: location.origin }),
    ...(ahead !== undefined && { "rp:clockAhead": Math.round(ahead / 1_000) }),
  };
  const key = await deviceKey(store, organisation).catch(() => undefined);
  return key === undefined ? event : sign(key, event);
}
