/**
 * Tells the description what the code knows. It stands in this room because the limits stand in several, and only routes see them all:
 * the core's and the flows' may be imported here, and schema, where the words are, imports nothing of ours.
 */
import { describeApi } from "../../../schema/api/document.ts";
import type { ApiFacts } from "../../../schema/api/facts.ts";
import type { OpenApi } from "../../../schema/api/openapi.ts";
import { NAMESPACE_CHARS_MAX } from "../../core/epcis/context.ts";
import { CONTEXT_ENTRIES_MAX, CONTEXT_NAMES_MAX } from "../../core/epcis/context-findings.ts";
import { CBV_FORMATS, EPC_FORMATS } from "../../core/epcis/translate.ts";
import { FILE_BYTES_MAX, IMAGE_BYTES_MAX } from "../../core/files/file-kind.ts";
import { BUNDLE_BYTES_MAX } from "../../core/proof/bundle.ts";
import { PAGE_BYTES_MAX } from "../../core/query/event-query.ts";
import { TOKEN_SECONDS_MAX } from "../../core/query/page-token.ts";
import { VALUE_CHARS_MAX, VALUES_PER_PARAMETER_MAX } from "../../core/query/parameter-values.ts";
import { PARAMETERS_MAX } from "../../core/query/parse-query.ts";
import { RESOURCES } from "../../core/query/resources.ts";
import { SYMBOL_CHARS_MAX } from "../../core/symbol/qr-code.ts";
import {
  CAPTURE_BYTES_MAX,
  EVENTS_PER_CAPTURE_MAX,
  KEPT_CHARS_MAX,
  VALUES_PER_CAPTURE_MAX,
} from "../../flows/capture-document.ts";
import { PER_PAGE, PER_PAGE_MAX } from "../../flows/pages.ts";
import { URL_CHARS_MAX } from "../../flows/query-events.ts";
import {
  EVENT_CHARS_MAX,
  EVENT_ID_CHARS_MAX,
  FIELDS_PER_EVENT_MAX,
} from "../../flows/read-event.ts";
import { SMALL_BODY_BYTES_MAX } from "../body.ts";
import { MEDIA_TYPES } from "../epcis/protocol.ts";
import { problemFacts } from "./problems.ts";
import { queryFamilies, queryParameterFacts } from "./query-facts.ts";

const LIMITS: ApiFacts["limits"] = {
  captureEvents: EVENTS_PER_CAPTURE_MAX,
  captureBytes: CAPTURE_BYTES_MAX,
  captureChars: KEPT_CHARS_MAX,
  captureValues: VALUES_PER_CAPTURE_MAX,
  eventChars: EVENT_CHARS_MAX,
  eventValues: FIELDS_PER_EVENT_MAX,
  eventIdChars: EVENT_ID_CHARS_MAX,
  contextEntries: CONTEXT_ENTRIES_MAX,
  contextNames: CONTEXT_NAMES_MAX,
  contextNameChars: NAMESPACE_CHARS_MAX,
  fileBytes: FILE_BYTES_MAX,
  imageBytes: IMAGE_BYTES_MAX,
  smallBodyBytes: SMALL_BODY_BYTES_MAX,
  addressChars: URL_CHARS_MAX,
  parameters: PARAMETERS_MAX,
  values: VALUES_PER_PARAMETER_MAX,
  valueChars: VALUE_CHARS_MAX,
  perPage: PER_PAGE_MAX,
  perPageUnlessSaid: PER_PAGE,
  pageBytes: PAGE_BYTES_MAX,
  tokenSeconds: TOKEN_SECONDS_MAX,
  bundleBytes: BUNDLE_BYTES_MAX,
  qrChars: SYMBOL_CHARS_MAX,
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
