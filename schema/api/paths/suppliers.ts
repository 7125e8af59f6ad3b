/** `/api/partners`, `/api/supplier-links`, `/api/confirmations`: suppliers with and without an account, and what they say by a link. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const SMALL_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];
const ID = "0a1b2c3d-0000-4000-8000-0000000000f7";
const call = { section: "suppliers", who: "key" } as const;

export function supplierPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const own = (asked: Call) => operation(facts, "own", asked);
  return {
    "/api/partners": { get: own(PARTNERS.list) },
    "/api/partners/introduced": { post: own(PARTNERS.introduce) },
    "/api/supplier-links": { get: own(LINKS.list), post: own(LINKS.make) },
    "/api/supplier-links/{id}": { get: own(LINKS.read), delete: own(LINKS.withdraw) },
    "/api/confirmations": { get: own(CONFIRMATIONS.list), post: own(CONFIRMATIONS.answer) },
  };
}

const sent = (schema: string, value: object) => ({
  ...{ types: JSON_TYPE, schema: ref(schema) },
  examples: { given: { value } },
});
const told = (say: string, schema: string, example: object) => ({
  ...{ say, types: JSON_TYPE, schema: ref(schema), example },
});

const supplier = { slug: "asefa-bekele", name: "Asefa Bekele", country: "ET" } as const;
const PARTNERS = {
  list: {
    ...{ ...call, id: "listPartners", summary: "Your suppliers and customers" },
    say: "Whoever is one from either side, with all four halves of the two consents. `hasAccount` is false for who was introduced and has not taken it over.",
    answers: {
      "200": told("Your partners.", "Partners", {
        partners: [
          {
            ...{ ...supplier, isIntroduced: true, hasAccount: false, weAccept: true },
            ...{ theyShow: { showName: false, place: "none" }, theyAccept: false },
          },
        ],
      }),
    },
  },
  introduce: {
    ...{ ...call, id: "introduceSupplier", summary: "Introduce a supplier without an account" },
    say: "It becomes an organisation of its own, with the first short name that is free, and you accept it. Its half of the consent it gives itself, by a link.",
    body: sent("NewSupplier", { name: supplier.name, country: supplier.country }),
    answers: { "201": told("Introduced.", "IntroducedSupplier", supplier) },
    refuses: [...SMALL_REFUSES, "quota-exceeded"],
  },
} satisfies Record<string, Call>;

const link = {
  ...{ id: ID, purpose: "record", state: "open", needsSignIn: false, canClaim: false },
  supplier: { slug: supplier.slug, name: supplier.name },
  address:
    "https://rootproof.example/console/l#eyJ2IjoxfQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ...{ createdAt: "2026-11-02T09:00:00Z", expiresAt: "2026-12-02T09:00:00Z" },
} as const;
const parameters = [
  inPath("id", { say: "The link’s id.", example: ID, schema: { type: "string", format: "uuid" } }),
];
const LINKS = {
  list: {
    ...{ ...call, id: "listSupplierLinks", summary: "Links you made" },
    answers: { "200": told("The newest 200.", "SupplierLinks", { links: [link] }) },
  },
  make: {
    ...{ ...call, id: "makeSupplierLink", summary: "Make a link for a supplier" },
    say: "Whoever opens it on whatever phone speaks for this supplier, once: records one thing, confirms one transfer, or makes the organisation their account. What is asked stands in the link itself, so that its form opens without a connection.",
    body: {
      ...{ types: JSON_TYPE, schema: ref("SupplierLinkOrder") },
      examples: {
        record: {
          value: {
            ...{ purpose: "record", supplier: supplier.slug, language: "en", days: 30 },
            ...{ what: "harvested", uom: "KGM", lot: "2026-04-17-1" },
            material: { anchor: "/p/las-nubes-mill/cherry", name: "Ripe cherry" },
            place: { country: "ET", region: "Oromia" },
          },
        },
        account: {
          value: { purpose: "account", supplier: supplier.slug, language: "en", days: 30 },
        },
      },
    },
    answers: { "201": told("Made.", "SupplierLink", link) },
    refuses: [
      ...[...SMALL_REFUSES, "partner-unknown", "supplier-has-account", "draft-invalid"],
      ...["not-found", "changed-meanwhile", "quota-exceeded"],
    ],
  },
  read: {
    ...{ ...call, id: "readSupplierLink", summary: "What came of a link", parameters },
    answers: { "200": told("The link, and the receipt where it was used.", "SupplierLink", link) },
    refuses: ["not-found"],
  },
  withdraw: {
    ...{ ...call, id: "withdrawSupplierLink", summary: "Withdraw a link", parameters },
    say: "At once. What came of a link that was used stays.",
    answers: { "204": { say: "Withdrawn." } },
    refuses: ["not-found"],
  },
} satisfies Record<string, Call>;

const CONFIRMATIONS = {
  list: {
    ...{ ...call, id: "listConfirmations", summary: "What others said of your transfers" },
    say: "Whether whoever you sent goods to, or had them from, says that it is right. Nothing is ever changed: of several answers the last one stands. `byLink`: whoever had the link said it.",
    parameters: [
      {
        ...{ name: "event", in: "query", description: "One event, by its `eventID`." },
        ...{ schema: { type: "string" }, example: "urn:uuid:0a1b2c3d-0000-4000-8000-000000000001" },
      },
    ],
    answers: {
      "200": told("The newest 200.", "Confirmations", {
        confirmations: [
          {
            eventID: "urn:uuid:0a1b2c3d-0000-4000-8000-000000000001",
            by: { slug: "nordlys", name: "Nordlys" },
            ...{ answer: "disputed", reason: "Only 38 bags came.", byLink: false },
            ...{ at: "2026-11-02T09:00:00Z", state: "logged", index: 31 },
          },
        ],
      }),
    },
  },
  answer: {
    ...{ ...call, id: "answerLink", summary: "Confirm or dispute a transfer" },
    say: "For who has an account and was sent a link that asks. The link is what stands behind the `#` of its address.",
    body: sent("LinkAnswer", { link: link.address.split("#")[1] ?? "", answer: "confirmed" }),
    answers: {
      "201": told("Said, and on its way into the log.", "LinkTold", {
        ...{ state: "used", needsSignIn: true, canClaim: false },
        receipt: {
          ...{ state: "received", recordedAt: "2026-11-02T09:00:00Z" },
          said: { kind: "confirmed" },
        },
      }),
    },
    refuses: [
      ...[...SMALL_REFUSES, "link-invalid", "link-expired", "link-withdrawn", "token-used"],
      ...["forbidden"],
    ],
  },
} satisfies Record<string, Call>;
