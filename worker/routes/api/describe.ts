/**
 * Tells the description what the code knows. It stands in this room because the limits stand in several, and only routes see them all:
 * the core's and the flows' may be imported here, and schema, where the words are, imports nothing of ours.
 */
import { describeApi } from "../../../schema/api/document.ts";
import type { ApiFacts } from "../../../schema/api/facts.ts";
import type { OpenApi } from "../../../schema/api/openapi.ts";
import { CBV_FORMATS, EPC_FORMATS } from "../../core/epcis/translate.ts";
import { BUNDLE_BYTES_MAX } from "../../core/proof/bundle.ts";
import { TOKEN_SECONDS_MAX } from "../../core/query/page-token.ts";
import { VALUE_CHARS_MAX, VALUES_PER_PARAMETER_MAX } from "../../core/query/parameter-values.ts";
import { PARAMETERS_MAX } from "../../core/query/parse-query.ts";
import { RESOURCES } from "../../core/query/resources.ts";
import { CAPTURE_BYTES_MAX, EVENTS_PER_CAPTURE_MAX } from "../../flows/capture-document.ts";
import { PER_PAGE, PER_PAGE_MAX } from "../../flows/pages.ts";
import { URL_CHARS_MAX } from "../../flows/query-events.ts";
import { EVENT_CHARS_MAX, EVENT_ID_CHARS_MAX } from "../../flows/read-event.ts";
import { SMALL_BODY_BYTES_MAX } from "../body.ts";
import { MEDIA_TYPES } from "../epcis/protocol.ts";
import { problemFacts } from "./problems.ts";
import { queryFamilies, queryParameterFacts } from "./query-facts.ts";

const LIMITS: ApiFacts["limits"] = {
  captureEvents: EVENTS_PER_CAPTURE_MAX,
  captureBytes: CAPTURE_BYTES_MAX,
  eventChars: EVENT_CHARS_MAX,
  eventIdChars: EVENT_ID_CHARS_MAX,
  smallBodyBytes: SMALL_BODY_BYTES_MAX,
  addressChars: URL_CHARS_MAX,
  parameters: PARAMETERS_MAX,
  values: VALUES_PER_PARAMETER_MAX,
  valueChars: VALUE_CHARS_MAX,
  perPage: PER_PAGE_MAX,
  perPageUnlessSaid: PER_PAGE,
  tokenSeconds: TOKEN_SECONDS_MAX,
  bundleBytes: BUNDLE_BYTES_MAX,
  // The adapter's and another door's own, which nobody can import here: a test holds them together.
  pageBytes: 4_000_000,
  qrChars: 500,
};

export function describe(origin: string): OpenApi {
  return describeApi({
    origin,
    limits: LIMITS,
    epcFormats: EPC_FORMATS,
    cbvFormats: CBV_FORMATS,
    epcisMediaTypes: MEDIA_TYPES,
    resources: Object.keys(RESOURCES),
    problems: problemFacts(),
    queryParameters: queryParameterFacts(),
    queryFamilies: queryFamilies(),
  });
}
