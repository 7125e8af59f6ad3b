/** How refusals look to the outside: RFC 9457, a stable type, one sentence, a request id. EPCIS paths use EPCIS's own types. */
import type { Context } from "hono";
import { Problem, type ProblemCode } from "../core/problem.ts";
import type { CaptureError } from "../ports.ts";
import type { App } from "./app-env.ts";

const STATUS = {
  "json-malformed": 400,
  "json-too-deep": 400,
  "json-duplicate-key": 400,
  "json-proto-key": 400,
  "json-number-inexact": 400,
  "json-negative-zero": 400,
  "json-lone-surrogate": 400,
  "json-null-character": 400,
  "epcis-unknown-prefix": 400,
  "epcis-time-malformed": 400,
  "epcis-invalid": 400,
  "gtin-malformed": 400,
  "gtin-check-digit": 400,
  "digital-link-malformed": 400,
  "digital-link-qualifier": 400,
  "digital-link-value": 400,
  "digital-link-check-digit": 400,
  "digital-link-attribute": 400,
  "epc-urn-malformed": 400,
  "own-name-malformed": 400,
  "encoding-malformed": 400,
  "document-malformed": 400,
  "entry-malformed": 400,
  "note-malformed": 400,
  "note-key-malformed": 400,
  "note-signature": 400,
  "tile-malformed": 404,
  "bundle-malformed": 400,
  "bundle-format": 400,
  "policy-malformed": 400,
  "capture-too-many-events": 413,
  "capture-too-large": 413,
  "event-changed": 409,
  "draft-invalid": 400,
  "custody-refused": 409,
  "query-parameter": 400,
  "query-too-large": 413,
  "query-too-complex": 413,
  "page-token": 400,
  "key-missing": 401,
  "key-unknown": 401,
  "key-revoked": 401,
  forbidden: 403,
  "identification-key-claimed": 403,
  "identification-key-waits": 403,
  "identification-key-invalid": 400,
  "identification-key-released": 410,
  "off-air": 410,
  "session-missing": 401,
  "sign-in-failed": 401,
  "token-used": 410,
  "key-expired": 401,
  "scope-missing": 403,
  "organisation-needed": 400,
  "not-same-site": 403,
  suspended: 403,
  "quota-exceeded": 403,
  "rate-limited": 429,
  "name-taken": 409,
  "last-owner": 409,
  "link-invalid": 400,
  "link-expired": 410,
  "link-withdrawn": 410,
  "supplier-has-account": 403,
  "signature-invalid": 400,
  "file-refused": 400,
  "file-in-use": 409,
  "geometry-invalid": 400,
  "changed-meanwhile": 409,
  "claim-blocked": 409,
  "claim-published": 409,
  "label-cap": 409,
  "label-job-changed": 409,
  "partner-unknown": 404,
  "body-too-large": 413,
  "media-type": 415,
  "not-acceptable": 406,
  "address-too-long": 414,
  "not-here-yet": 501,
  "body-invalid": 400,
  "query-invalid": 400,
  "method-not-allowed": 405,
  "not-found": 404,
  environment: 503,
} as const satisfies Record<ProblemCode, number>;

/** What EPCIS calls a problem where the status alone does not say it. */
const EPCIS_TYPE_OF: { readonly [code in ProblemCode]?: string } = {
  "custody-refused": "ValidationException",
  "query-parameter": "QueryParameterException",
  "query-invalid": "QueryParameterException",
  "page-token": "QueryParameterException",
  "query-too-large": "QueryTooLargeException",
  "query-too-complex": "QueryTooComplexException",
};
/** EPCIS 2.0 §8.2.3 names these; STANDARDS.md §3.6. */
const EPCIS_TYPE: Readonly<Record<number, string>> = {
  400: "ValidationException",
  401: "SecurityException",
  403: "SecurityException",
  404: "NoSuchNameException",
  405: "ImplementationException",
  406: "NotAcceptableException",
  409: "ResourceAlreadyExistsException",
  413: "CaptureLimitExceededException",
  414: "URITooLongException",
  410: "NoSuchNameException",
  415: "UnsupportedMediaTypeException",
  429: "ImplementationException",
  500: "ImplementationException",
  501: "ImplementationException",
  503: "ImplementationException",
};

/** The period in which the platform counts: wrangler.toml. */
const RETRY_SECONDS = 60;

export function problemResponse(c: Context<App>, error: unknown): Response {
  const requestId = c.get("requestId");
  if (!(error instanceof Problem)) {
    // Our own mistake: the log has the detail, the answer has the number to ask about.
    console.error(
      JSON.stringify({ requestId, error: error instanceof Error ? error.stack : String(error) }),
    );
    return answer(c, {
      status: 500,
      code: "internal",
      detail:
        "Something went wrong on our side. Send it again: what was kept already is recognised.",
    });
  }
  const { code, message, pointer, rule, findings, retryAfter = RETRY_SECONDS } = error;
  const status = STATUS[code];
  if (status === 429) c.header("Retry-After", String(retryAfter));
  if (status === 401) c.header("WWW-Authenticate", 'Bearer realm="rootproof"');
  return answer(c, { status, code, detail: message, pointer, rule, findings });
}

interface Answer {
  readonly status: (typeof STATUS)[ProblemCode] | 500;
  readonly code: ProblemCode | "internal";
  readonly detail: string;
  readonly pointer?: string | undefined;
  readonly rule?: string | undefined;
  readonly findings?: Problem["findings"] | undefined;
}

function answer(
  c: Context<App>,
  { status, code, detail, pointer, rule, findings }: Answer,
): Response {
  const isEpcis = /^\/epcis(\/|$)/.test(new URL(c.req.url).pathname);
  const body = {
    type: isEpcis ? epcisType(code, status) : `urn:rootproof:problem:${code}`,
    title: code.replaceAll("-", " "),
    status,
    detail,
    requestId: c.get("requestId"),
    pointer,
    rule,
    errors: findings,
  };
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

/** The problem as a capture job lists it. */
export function epcisProblem({ code, ...told }: CaptureError) {
  const status = STATUS[code];
  const title = code.replaceAll("-", " ");
  return { type: epcisType(code, status), title, status, ...told };
}

function epcisType(code: Answer["code"], status: number): string {
  const own = code === "internal" ? undefined : EPCIS_TYPE_OF[code];
  return `epcisException:${own ?? EPCIS_TYPE[status]}`;
}
