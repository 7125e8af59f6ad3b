/** The shapes of partners, of links for suppliers and of confirmations, as schema/wire/supplier-links.ts has them. */
import { TRANSFER_STATES } from "../wire/transfers.ts";
import { exactly, named } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const time: Schema = { type: "string", format: "date-time" };
const id: Schema = { type: "string", format: "uuid" };
const list = (items: Schema): Schema => ({ type: "array", items });
const line = (maxLength: number): Schema => ({ type: "string", minLength: 1, maxLength });
const COUNTRY: Schema = { type: "string", pattern: "^[A-Z]{2}$" };
const STATE: Schema = { enum: ["received", "logged", "anchored", "final"] };
const PURPOSE: Schema = { enum: ["record", "confirm", "account"] };
const SHOWS = exactly({
  showName: flag,
  place: { enum: ["none", "country", "region", "locality"] },
});
const PARTY = exactly({ slug: text, name: text });
const COMMON = {
  supplier: line(60),
  language: text,
  days: { type: "integer", minimum: 1, maximum: 180 },
};
const PLACE = exactly({ country: COUNTRY, "region?": line(60), "locality?": line(60) });
const SAID = exactly({
  kind: { enum: ["record", "confirmed", "disputed"] },
  ...{ "eventID?": text, "time?": time, "lot?": text, "quantity?": text, "reason?": text },
  "photo?": exactly({ name: text, sha256: text }),
});
const TOLD = {
  state: { enum: ["open", "used", "withdrawn", "expired", "account"] },
  needsSignIn: flag,
  "signInFor?": text,
  canClaim: flag,
  "receipt?": exactly({
    ...{
      state: STATE,
      recordedAt: time,
      "index?": text,
      "leafHash?": text,
      "consent?": text,
      said: SAID,
    },
  }),
};
const LINK = exactly({
  ...{ ...TOLD, id, purpose: PURPOSE, supplier: PARTY, address: text },
  ...{ createdAt: time, expiresAt: time, "usedAt?": time },
});

const TRANSFER = exactly({
  ...{ id, side: { enum: ["sent", "received"] }, lot: text, "material?": text },
  ...{ "quantity?": text, "uom?": text, sentAt: time, "eventID?": text, "partner?": PARTY },
  ...{ state: { enum: TRANSFER_STATES }, "answeredAt?": time, "byLink?": flag, "reason?": text },
  "accepted?": exactly({ quantity: text, uom: text }),
  "difference?": { enum: ["less", "more"] },
});

export const SUPPLIER_SCHEMAS: { readonly [name: string]: Schema } = {
  Transfer: TRANSFER,
  Transfers: exactly({ transfers: list(named("Transfer")), more: flag }),
  TransferAnswer: exactly({
    ...{ lot: line(1_000), answer: { enum: ["confirmed", "disputed"] } },
    ...{ "quantity?": text, "uom?": text, "reason?": line(500) },
  }),
  NewSupplier: exactly({ name: line(120), "country?": COUNTRY }),
  IntroducedSupplier: exactly({ slug: text, name: text, "country?": COUNTRY }),
  Partners: exactly({
    partners: list(
      exactly({
        ...{ slug: text, name: text, "country?": COUNTRY, isIntroduced: flag, hasAccount: flag },
        ...{ weAccept: flag, "theyShow?": SHOWS, "weShow?": SHOWS, theyAccept: flag },
      }),
    ),
  }),
  SupplierLinkOrder: {
    anyOf: [
      exactly({
        ...{ ...COMMON, purpose: { enum: ["record"] } },
        what: { enum: ["harvested", "received", "sent", "other"] },
        material: exactly({ anchor: line(200), name: line(80) }),
        ...{ uom: text, "lot?": line(20), "for?": line(80), "place?": PLACE },
      }),
      exactly({
        ...{ ...COMMON, purpose: { enum: ["confirm"] } },
        ...{ "event?": line(1_000), "link?": id },
      }),
      exactly({ ...COMMON, purpose: { enum: ["account"] } }),
    ],
  },
  SupplierLink: LINK,
  SupplierLinks: exactly({ links: list(named("SupplierLink")) }),
  LinkAnswer: exactly({
    ...{ link: line(1_200), answer: { enum: ["confirmed", "disputed"] }, "reason?": line(500) },
  }),
  LinkTold: exactly(TOLD),
  Confirmations: exactly({
    confirmations: list(
      exactly({
        ...{ eventID: text, by: PARTY, answer: { enum: ["confirmed", "disputed"] } },
        ...{ "reason?": text, byLink: flag, at: time, state: STATE, "index?": { type: "integer" } },
      }),
    ),
  }),
};
