/** The doors of keys on phones, and of the states of many events: the farm registers a key. */
import type { Door } from "./doors.ts";

/** The example of RFC 7517 §A.1, and its thumbprint. */
const JWK = {
  ...{ kty: "EC", crv: "P-256", x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4" },
  y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
};
const THUMBPRINT = "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s";

export function deviceKeyDoors(eventID: string): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bad: { name: 7, more: true } };
  return {
    "GET /api/device-keys": { who: "key", path: "/api/device-keys", answers: 200 },
    "PUT /api/device-keys/:thumbprint": {
      ...{ who: "key", scope: "capture", path: `/api/device-keys/${THUMBPRINT}`, answers: 200 },
      body: { ...json, bytesMax: 16_384, good: { jwk: JWK, label: "The farm’s phone" } },
    },
    "POST /api/events/states": {
      ...{ who: "key", scope: "read", path: "/api/events/states", answers: 200 },
      body: { ...json, bytesMax: 600_000, good: { eventIDs: [eventID] } },
    },
  };
}
