/** When a caller meets which problem. A code that no caller can meet says so; a new code has to say one or the other. */
import type { ProblemFact } from "../../../schema/api/facts.ts";
import { PROBLEM_CODES, type ProblemCode } from "../../core/problem.ts";
import { epcisProblem } from "../problem.ts";

/** Met by verifiers and the operator, and never as an answer. */
const INSIDE = undefined;

const WHEN: { readonly [code in ProblemCode]: string | undefined } = {
  "json-malformed": "The body is no JSON.",
  "json-too-deep": "The JSON is nested too deep.",
  "json-duplicate-key": "An object has the same member twice.",
  "json-proto-key": "A member is called __proto__.",
  "json-number-inexact": "A number is none that a double gives back exactly.",
  "json-negative-zero": "A number is minus zero.",
  "json-lone-surrogate": "A text holds half a character.",
  "json-null-character": "A text holds U+0000.",
  "epcis-unknown-prefix": "A name has a prefix that nobody declares.",
  "epcis-time-malformed": "A time is none of RFC 3339.",
  "epcis-invalid": "The document breaks GS1’s schema, or a rule that the schema cannot say.",
  "gtin-malformed": "The GTIN is not 8, 12, 13 or 14 digits.",
  "gtin-check-digit": "The last digit of the GTIN does not fit the others.",
  "digital-link-malformed": "The link is no Digital Link.",
  "digital-link-qualifier": "A qualifier does not belong to the key, or stands out of order.",
  "digital-link-value": "A value in the link is none of its kind.",
  "digital-link-check-digit": "A check digit in the link does not fit.",
  "digital-link-attribute": "An attribute of the link is none that it may have.",
  "epc-urn-malformed": INSIDE,
  "own-name-malformed":
    "The name without a GTIN is not an organisation’s and a product’s, with a lot and a serial behind it.",
  "encoding-malformed": INSIDE,
  "document-malformed": "The event is longer, or of more single values, than the log takes.",
  "entry-malformed": INSIDE,
  "note-malformed": INSIDE,
  "note-key-malformed": INSIDE,
  "note-signature": INSIDE,
  "tile-malformed": "There is no tile of this name.",
  "bundle-malformed": INSIDE,
  "bundle-format": INSIDE,
  "policy-malformed": INSIDE,
  "capture-too-many-events": "The document has more events than a capture takes.",
  "capture-too-large":
    "What would be kept of the document, each event with its context, is more than a capture takes.",
  "event-changed": "The eventID is known, with another content.",
  "custody-refused":
    "What the event says of its lots cannot be true under its process or certificate; its errors have the sums.",
  "draft-invalid": "What was filled in makes no event; each field that is wrong is named.",
  "query-parameter": "A parameter is unknown, doubled, or has a value that it cannot have.",
  "query-too-large": "More events match than maxEventCount says.",
  "query-too-complex": "The question takes the database too long: narrow it.",
  "page-token": "The token has expired, was altered, or is another question’s.",
  "key-missing": "No API key was sent.",
  "key-unknown": "The API key is not known here.",
  "key-revoked": "The API key was revoked.",
  forbidden: "It is for somebody else: the operator, or another organisation.",
  "identification-key-claimed": "The key belongs to another organisation here.",
  "identification-key-waits": "The operator has not yet approved your claim to the key.",
  "identification-key-invalid": "Nobody can own the key, or it is none.",
  "identification-key-released": "The key was given up: nobody speaks for it here any more.",
  "off-air": "The operator took this page off the air; proofs stay.",
  "session-missing": "Nobody is signed in, or the session has ended.",
  "sign-in-failed": "The passkey, or the link, does not sign anybody in.",
  "token-used": "The link was used already, has run out, or was withdrawn.",
  "link-invalid": "The link was altered, is none of ours, or was made for something else.",
  "link-expired": "The link has run out.",
  "link-withdrawn": "Who made the link withdrew it.",
  "supplier-has-account": "Only who signs in there speaks for an organisation that has an account.",
  "key-expired": "The API key has expired.",
  "scope-missing": "The key, or the role of who is signed in, does not allow this.",
  "organisation-needed":
    "Who is signed in works for several organisations, and did not say for which this is.",
  "not-same-site": "The call came from a page of another site.",
  suspended: "The operator suspended the organisation.",
  "quota-exceeded": "The organisation has used what it may use.",
  "rate-limited": "Too many calls in a short time.",
  "name-taken": "Another has this name already.",
  "last-owner": "An organisation keeps at least one owner.",
  "signature-invalid": "The event’s signature does not fit, or its key is not the organisation’s.",
  "file-refused": "The file is not what it is said to be, or says more than it should.",
  "file-in-use": "Something names the file: an event as its evidence, a product or a card.",
  "geometry-invalid": "The GeoJSON is no place on earth that can be used.",
  "changed-meanwhile": "Somebody else changed it meanwhile.",
  "claim-blocked": "The law asks more of the text, or of what stands behind it, than there is.",
  "claim-published":
    "The claim is out as it is, and would have to be withdrawn first; or it is a draft.",
  "label-cap": "The lot has no pieces left for so many codes.",
  "label-job-changed": "A job of this name asked for something else before.",
  "partner-unknown": "There is no other organisation of this name.",
  "body-too-large": "The body is longer than is taken here.",
  "media-type": "The body is of a type that is not taken here.",
  "not-acceptable": "What you ask for in a header is not spoken here.",
  "address-too-long": "The address is longer than is taken here.",
  "not-here-yet": "The standard has it, and we do not yet.",
  "body-invalid": "The body is not of the shape that is asked for here.",
  "query-invalid": "The address cannot be read, or a value in it is none of its kind.",
  "method-not-allowed": "The address does not have this method; Allow names those it has.",
  "not-found": "There is nothing here, or nothing of yours.",
  environment: "The service is not set up completely.",
};

export function problemFacts(): { readonly [code: string]: ProblemFact } {
  const met = PROBLEM_CODES.flatMap((code) => {
    const when = WHEN[code];
    if (when === undefined) return [];
    const { type, status } = epcisProblem({ code, detail: when, pointer: "", rule: "" });
    return [[code, { status, epcisType: type, when }] as const];
  });
  return Object.fromEntries(met);
}
