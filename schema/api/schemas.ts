/** The shapes that go in and out. EPCIS bodies are GS1's own schema, named by its `$id`; tests hold ours against the code's. */

import { CLAIM_SCHEMAS } from "./claim-schemas.ts";
import { CUSTODY_SCHEMAS } from "./custody-schemas.ts";
import type { ApiFacts } from "./facts.ts";
import { FILE_SCHEMAS } from "./file-schemas.ts";
import { FIND_SCHEMAS } from "./find-schemas.ts";
import { INSIGHT_SCHEMAS } from "./insight-schemas.ts";
import { LINT_SCHEMAS } from "./lint-schemas.ts";
import type { Schema } from "./openapi.ts";
import { PICTURES, PLACE_SCHEMAS } from "./place-schemas.ts";
import { QUESTION_SCHEMAS } from "./question-schemas.ts";
import { SHARE_SCHEMAS } from "./share-schemas.ts";
import { SUPPLIER_SCHEMAS } from "./supplier-schemas.ts";
import { THEME_SCHEMAS } from "./theme-schemas.ts";

const EPCIS_SCHEMA = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-json-schema.json";

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const time: Schema = { type: "string", format: "date-time" };
const digits: Schema = { type: "string", pattern: "^[0-9]+$" };
const line = (maxLength: number): Schema => ({ type: "string", minLength: 1, maxLength });
const matching = (pattern: string): Schema => ({ type: "string", pattern });
const said = (description: string, schema: Schema = text): Schema => ({ ...schema, description });

/** Members whose name ends in `?` may be absent. */
function object(members: { readonly [name: string]: Schema }): Schema {
  const named = Object.entries(members).map(([name, schema]) => [name.replace("?", ""), schema]);
  const required = Object.keys(members).filter((name) => !name.endsWith("?"));
  const properties = Object.fromEntries(named);
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}
const closed = (schema: Schema): Schema => ({ ...schema, additionalProperties: false });
export const arrayOf = (items: Schema): Schema => ({ type: "array", items });
const CLAIM_STATE: Schema = { enum: ["speaks", "waits"] };
const NOTICE_KINDS = ["recall", "hold", "decommission", "clear"];
const things = arrayOf({ type: "object" });

type Schemas = { readonly [name: string]: Schema };

export function schemas(facts: ApiFacts): Schemas {
  return {
    ...epcis(facts),
    ...settings(),
    ...phones(),
    ...codes(),
    ...labels(),
    ...team(),
    ...proofs(),
    ...CUSTODY_SCHEMAS,
    ...FIND_SCHEMAS,
    ...SHARE_SCHEMAS,
    ...FILE_SCHEMAS,
    ...CLAIM_SCHEMAS,
    ...QUESTION_SCHEMAS,
    ...INSIGHT_SCHEMAS,
    ...LINT_SCHEMAS,
    ...SUPPLIER_SCHEMAS,
    ...PLACE_SCHEMAS,
    ...THEME_SCHEMAS,
    Problem: PROBLEM,
  };
}

/** One line as people write it. */
const words = (maxLength: number): Schema => ({
  ...line(maxLength),
  pattern: "^[^\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+$",
});
const SCOPES: Schema = {
  type: "string",
  enum: ["capture", "read", "publish", "manage", "disclosed"],
};
const ROLE: Schema = { type: "string", enum: ["owner", "recorder", "auditor"] };
const SECTORS = ["coffee", "chocolate", "furniture", "garment", "bread"];
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });

function team(): Schemas {
  const id: Schema = { type: "string", format: "uuid" };
  const invitation = { id, role: ROLE, invitee: text, expiresAt: time };
  const key = { id, hint: text, label: text, scopes: arrayOf(SCOPES), "expiresAt?": time };
  return {
    OrganisationChanges: closed(
      object({
        "name?": words(120),
        "sector?": orNull({ type: "string", enum: SECTORS }),
        "country?": orNull(matching("^[A-Z]{2}$")),
      }),
    ),
    RoleChange: closed(object({ role: ROLE })),
    Members: object({
      members: arrayOf(
        object({ personId: id, name: text, "email?": text, role: ROLE, since: time }),
      ),
    }),
    InvitationOrder: closed(object({ role: ROLE, invitee: words(254) })),
    Invitation: object({ ...invitation, link: text, isMailed: flag }),
    Invitations: object({
      invitations: arrayOf(object({ ...invitation, "invitedBy?": text, createdAt: time })),
    }),
    ApiKeyOrder: closed(
      object({
        label: words(60),
        scopes: { ...arrayOf(SCOPES), minItems: 1, maxItems: 5 },
        "expiresAt?": time,
      }),
    ),
    ApiKey: object({ ...key, key: text }),
    ApiKeys: object({
      keys: arrayOf(
        object({
          ...{ ...key, operator: flag, createdAt: time },
          ...{ "lastUsedAt?": time, "revokedAt?": time },
        }),
      ),
    }),
  };
}

const PROBLEM_MEMBERS = {
  type: said("Stable: `epcisException:…` below /epcis, `urn:rootproof:problem:…` elsewhere."),
  title: said("The code in words, stable as well."),
  status: { type: "integer" },
  detail: said("A sentence: what is wrong with this request."),
  "pointer?": said("Where in the body (RFC 6901), or which parameter or header."),
  "rule?": said("Which rule was broken."),
};

const PROBLEM = object({
  ...PROBLEM_MEMBERS,
  requestId: said("Name it when you ask us.", { type: "string", format: "uuid" }),
  "errors?": said(
    "Everything that is wrong, when it is more than one thing.",
    arrayOf(
      object({
        ...{ pointer: text, rule: text, detail: text },
        "reason?": said("Of `custody-refused`: what was found."),
        ...{ "lot?": text, "profile?": said("Which process profile judged: `coffee.roast/1`.") },
        "arithmetic?": said(
          "The sum, term by term.",
          arrayOf(object({ label: text, value: text, "unit?": text, "of?": text })),
        ),
      }),
    ),
  ),
});

const PRODUCT = object({
  anchor: said("The path that names it: `/01/{gtin}`, or `/p/{organisation}/{product}`."),
  ...{ "gtin?": matching("^[0-9]{14}$"), name: text, "description?": text },
  passport: said("Where its page is."),
  "pictures?": said("In a list.", arrayOf(object({ file: text, alt: text }))),
  "process?": said("The process profile that judges its lots where an event names none."),
  "suspendedFor?": said("Why the operator took its page off the air."),
});

function epcis({ limits }: ApiFacts): Schemas {
  return {
    EpcisDocument: said(
      "An EPCISDocument, an EPCISQueryDocument or, with its own `@context`, a bare event, as GS1’s ratified schema has it.",
      { $ref: EPCIS_SCHEMA },
    ),
    EventID: { ...line(limits.eventIdChars), format: "uri" },
    Collection: object({ "@context": text, type: { const: "Collection" }, member: arrayOf(text) }),
    CaptureJob: object({
      captureID: { type: "string", format: "uuid" },
      createdAt: time,
      "finishedAt?": time,
      running: flag,
      success: said("False when some event was refused.", flag),
      captureErrorBehaviour: { enum: ["rollback", "proceed"] },
      errors: arrayOf(
        object({
          ...PROBLEM_MEMBERS,
          "eventID?": said("Of the event that was refused, where it has one."),
        }),
      ),
    }),
    Query: object({ name: text, query: { type: "object" } }),
  };
}

function settings(): Schemas {
  return {
    EventState: object({
      state: { enum: ["received", "logged", "anchored", "final"] },
      eventHash: said("The CBV event hash ID."),
      "index?": said("Its number in the log, from `logged` on.", digits),
      "proof?": said("Where its proof is."),
      "leafHash?": matching("^[0-9a-f]{64}$"),
      "corrections?": said(
        "Of an event that was declared wrong: how far each declaration is.",
        arrayOf({ $ref: "#/components/schemas/EventState" }),
      ),
    }),
    MasterData: object({ elements: arrayOf(object({ id: text })) }),
    ProductSettings: closed(
      object({
        ...{ name: line(120), "description?": line(600), "pictures?": PICTURES },
        "process?": said(
          "A process profile, which judges its lots where an event names none; null for none.",
          {
            anyOf: [line(100), { type: "null" }],
          },
        ),
      }),
    ),
    Product: PRODUCT,
    Products: object({ products: arrayOf(PRODUCT) }),
    SupplierConsent: closed(object({})),
    CustomerConsent: closed(
      object({
        showName: said("Whether your name may stand on the page.", flag),
        place: said("The finest that it may say of your places.", {
          ...{ type: "string", enum: ["none", "country", "region", "locality"] },
        }),
      }),
    ),
    Partner: object({
      ...{ partner: text, kind: { enum: ["supplier", "customer"] } },
      ...{ "showName?": flag, "place?": text },
    }),
    CompanyPrefixes: object({ prefixes: arrayOf(matching("^[0-9]{6,12}$")) }),
  };
}

/** Keys on phones, and how far events are that came from them. */
function phones(): Schemas {
  const thumbprint = matching("^[A-Za-z0-9_-]{43}$");
  const coordinate = matching("^[A-Za-z0-9_-]{43}$");
  const jwk = object({
    ...{ kty: { const: "EC" }, crv: { const: "P-256" } },
    ...{ x: coordinate, y: coordinate },
  });
  const state: Schema = { enum: ["received", "logged", "anchored", "final"] };
  const eventIDs = { ...arrayOf(line(1_000)), minItems: 1, maxItems: 500 };
  return {
    DeviceKeySettings: closed(object({ jwk: closed(jwk), label: line(100) })),
    DeviceKey: object({ thumbprint, label: text }),
    DeviceKeys: object({
      keys: arrayOf(
        object({
          ...{ thumbprint, label: text, jwk, createdAt: time, state },
          ...{ "index?": digits, "proof?": text },
        }),
      ),
    }),
    EventStatesQuestion: closed(object({ eventIDs })),
    EventStates: object({
      events: arrayOf(
        object({
          ...{ eventID: text, state, "index?": digits },
          "leafHash?": matching("^[0-9a-f]{64}$"),
        }),
      ),
    }),
  };
}

/** Who speaks for a key, and where it leads. */
function codes(): Schemas {
  return {
    ClaimSettings: closed(object({ "evidence?": line(300) })),
    Claims: object({
      claims: arrayOf(
        object({ claim: text, state: CLAIM_STATE, claimedAt: time, "evidence?": text }),
      ),
    }),
    Claim: object({ claim: text, state: CLAIM_STATE }),
    NoticeSettings: closed(
      object({
        kind: { type: "string", enum: NOTICE_KINDS },
        reason: said("Shown to everyone, as it is.", line(500)),
        "advice?": said("What to do with what one has of it.", line(500)),
      }),
    ),
    Notice: object({
      anchor: said("The level: its path in normal form."),
      kind: { enum: NOTICE_KINDS },
      "reason?": said("Absent with all that follows where nothing stood that could be cleared."),
      ...{ "advice?": text, "since?": time },
      "state?": { enum: ["received", "logged", "anchored", "final"] },
      "index?": said("Its number in the log, from `logged` on.", digits),
      "proof?": said("Where its proof is: open to everyone."),
    }),
    Notices: object({ notices: arrayOf({ $ref: "#/components/schemas/Notice" }) }),
    LinkSet: closed(
      object({
        linkset: arrayOf({
          ...object({ anchor: text, itemDescription: text }),
          description: "Beside these two, each member is a link type and its list of links.",
          additionalProperties: arrayOf(
            closed(
              object({
                ...{ href: { ...text, format: "uri" }, title: line(200), "type?": text },
                ...{ "hreflang?": arrayOf(text), "context?": arrayOf(text) },
                ...{ "fwqs?": flag, "public?": flag },
              }),
            ),
          ),
        }),
      }),
    ),
    ReplacedLinks: object({ replaced: arrayOf(text) }),
    DeadTargets: object({
      dead: arrayOf(
        object({ href: text, status: { type: "integer" }, since: time, anchors: arrayOf(text) }),
      ),
    }),
  };
}

/** Print jobs. */
function labels(): Schemas {
  const uuid = matching("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
  const states = ["received", "logged", "anchored", "final"];
  const serials = {
    ...{ minItems: 1, maxItems: 1_000, type: "array" as const, items: line(20) },
  };
  const run = (kind: string, maximum: number) =>
    closed(
      object({
        "gtin?": matching("^\\d{14}$"),
        "anchor?": said("Instead of a GTIN: `/p/{organisation}/{product}`.", line(200)),
        lot: matching("^[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{1,20}$"),
        kind: { type: "string", const: kind },
        count: { type: "integer", minimum: 1, maximum },
      }),
    );
  return {
    LabelRun: { oneOf: [run("lot", 10_000), run("unit", 1_000)] },
    LabelReprint: closed(object({ run: uuid, "serials?": serials, reason: line(300) })),
    LabelVoid: closed(object({ run: uuid, serials, reason: line(300) })),
    CodesToPrint: object({
      ...{ id: uuid, kind: { enum: ["lot", "unit"] }, "gtin?": text, lot: text },
      anchor: said("The path that names the product."),
      product: said("The product’s name."),
      count: said("How many labels.", { type: "integer" }),
      shortCode: said("The lot’s code to type, as it is shown."),
      codes: said(
        "What the symbols hold: of the kind `lot` one, for all labels.",
        arrayOf(object({ uri: { ...text, format: "uri" }, "serial?": text })),
      ),
      "custody?": said("What must stand beside claims of the product.", arrayOf(text)),
    }),
    LabelJobs: object({
      jobs: arrayOf(
        object({
          ...{ id: uuid, kind: { enum: ["run", "reprint", "void"] }, "gtin?": text, lot: text },
          anchor: said("The path that names the product."),
          "run?": said("Of a reprint or a void: the run whose codes it is about.", uuid),
          ...{ count: { type: "integer" }, at: time, state: { enum: states } },
          "index?": said("Its number in the log, from `logged` on.", digits),
          "proof?": said("Where its proof is: open to you alone."),
        }),
      ),
    }),
  };
}

/** The formats are fixed, byte by byte, in docs/log-format.md. */
function proofs(): Schemas {
  return {
    ProofBundle: object({
      format: { const: "rootproof-bundle/v1" },
      event: object({
        fields: said(
          "A field that is open is `{p, v, s}`; any other is its digest.",
          arrayOf({ type: ["object", "string"] }),
        ),
      }),
      ...{ entry: text, index: digits, checkpoints: things, keys: things, statuses: things },
      "signature?": {},
    }),
    Policy: object({
      format: { const: "rootproof-policy/v1" },
      log: object({ origin: text, id: text, keys: arrayOf(text) }),
      ...{ witnesses: { type: "object" }, chains: things, anchorsRequired: digits },
    }),
    Health: object({
      status: { enum: ["ok", "failing"] },
      ...{ "database?": text, "log?": text, "chain?": text },
    }),
  };
}
