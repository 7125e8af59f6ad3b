/** `/api/device-keys`: keys with which phones sign events; `/api/events/states`: how far many events are. */
import { EVENT_STATES_MAX } from "../../wire/event-states.ts";
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { HARVEST_ID } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const JWK = {
  ...{ kty: "EC", crv: "P-256", x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4" },
  y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
};
const THUMBPRINT = "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s";
const NAMED = { thumbprint: THUMBPRINT, label: "Mia’s phone" };
const BODY_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];

export function deviceKeyPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const list: Call = {
    ...{ id: "listDeviceKeys", section: "capture", who: "key", summary: "Keys on phones" },
    say: "With where each stands in the log: what it signs can be shown to be younger than that.",
    answers: {
      "200": {
        ...{ say: "Newest first.", types: JSON_TYPE, schema: ref("DeviceKeys") },
        example: {
          keys: [
            {
              ...{ ...NAMED, jwk: JWK, createdAt: "2026-11-02T09:00:00Z" },
              ...{ state: "logged", index: "20", proof: "/proofs/20" },
            },
          ],
        },
      },
    },
  };
  const put: Call = {
    ...{ id: "putDeviceKey", section: "capture", who: "key", summary: "Register a phone’s key" },
    say: "An event whose `rp:signature` names the key is let in only if the signature fits. Registering it again changes nothing.",
    parameters: [
      inPath("thumbprint", {
        say: "The key’s RFC 7638 thumbprint, base64url.",
        ...{ example: THUMBPRINT, schema: { type: "string", pattern: "^[A-Za-z0-9_-]{43}$" } },
      }),
    ],
    body: {
      types: JSON_TYPE,
      schema: ref("DeviceKeySettings"),
      examples: { phone: { value: { jwk: JWK, label: NAMED.label } } },
    },
    answers: {
      "200": {
        ...{ say: "It is known.", types: JSON_TYPE, schema: ref("DeviceKey"), example: NAMED },
      },
    },
    refuses: [...BODY_REFUSES, "query-invalid", "quota-exceeded"],
  };
  const states: Call = {
    ...{ id: "readEventStates", section: "state", who: "key", summary: "How far many events are" },
    say: `The states of at most ${EVENT_STATES_MAX} events in one call. One that you did not capture is left out.`,
    body: {
      types: JSON_TYPE,
      schema: ref("EventStatesQuestion"),
      examples: { one: { value: { eventIDs: [HARVEST_ID] } } },
    },
    answers: {
      "200": {
        ...{ say: "Their states, in no order.", types: JSON_TYPE, schema: ref("EventStates") },
        example: {
          events: [
            {
              ...{ eventID: HARVEST_ID, state: "final", index: "19" },
              leafHash: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c",
            },
          ],
        },
      },
    },
    refuses: BODY_REFUSES,
  };
  return {
    "/api/device-keys": { get: operation(facts, "own", list) },
    "/api/device-keys/{thumbprint}": { put: operation(facts, "own", put) },
    "/api/events/states": { post: operation(facts, "own", states) },
  };
}
