/** The headers that EPCIS adds to HTTP: what a client may send, and what it is told. EPCIS 2.0 §12.7. */
import type { ApiFacts } from "./facts.ts";
import type { Header, Parameter } from "./openapi.ts";

const VERSION = "2.0.0";
const text = { type: "string" };
const version = { type: "string", examples: ["2.0.0", "2.0"] };

/** Sent with a request, all of them optional. */
export function requestHeaders({ epcFormats, cbvFormats }: ApiFacts): {
  readonly [key: string]: Parameter;
} {
  const header = (
    name: string,
    description: string,
    more: Pick<Parameter, "schema" | "example">,
  ) => ({ [name]: { name, in: "header" as const, description, ...more } });
  return {
    ...header("GS1-EPCIS-Version", "The EPCIS you speak. Another than ours is refused with 406.", {
      schema: version,
      example: VERSION,
    }),
    ...header("GS1-EPCIS-Min", "The oldest EPCIS you take.", { schema: version, example: VERSION }),
    ...header("GS1-EPCIS-Max", "The newest EPCIS you take.", { schema: version, example: VERSION }),
    ...header("GS1-CBV-Version", "The CBV you speak.", { schema: version, example: VERSION }),
    ...header("GS1-CBV-Min", "The oldest CBV you take.", { schema: version, example: VERSION }),
    ...header("GS1-CBV-Max", "The newest CBV you take.", { schema: version, example: VERSION }),
    ...header(
      "GS1-Extensions",
      "What your prefixes mean: `ex=https://ex.example/, …`, at most 64. Needed only for names in the question.",
      { schema: text, example: "ex=https://ex.example/" },
    ),
    ...header(
      "GS1-EPC-Format",
      "How identifiers are written in the answer. EPC URNs are given where the length of the company prefix is known (`/api/company-prefixes`); else the link stays.",
      {
        schema: { type: "string", enum: epcFormats, default: "Always_GS1_Digital_Link" },
        example: "Always_GS1_Digital_Link",
      },
    ),
    ...header(
      "GS1-CBV-Format",
      "How words of the CBV are written in the answer; without a preference bare.",
      {
        schema: { type: "string", enum: cbvFormats, default: "No_Preference" },
        example: "No_Preference",
      },
    ),
    ...header(
      "GS1-Capture-Error-Behaviour",
      "`rollback`: all or nothing. `proceed`: valid events are kept, and the job lists what is wrong with the others.",
      {
        schema: { type: "string", enum: ["rollback", "proceed"], default: "rollback" },
        example: "proceed",
      },
    ),
  };
}

export const FORMATS = ["GS1-EPC-Format", "GS1-CBV-Format"];
export const VERSIONS = [
  ...["GS1-EPCIS-Version", "GS1-EPCIS-Min", "GS1-EPCIS-Max"],
  ...["GS1-CBV-Version", "GS1-CBV-Min", "GS1-CBV-Max"],
];

/** Told with an answer. */
export function responseHeaders({ limits, epcFormats }: ApiFacts): {
  readonly [key: string]: Header;
} {
  const header = (name: string, description: string, example: unknown, schema: object = text) => ({
    [name]: { description, schema: { ...schema }, example },
  });
  const integer = { type: "integer" };
  return {
    ...header("GS1-EPCIS-Version", "The EPCIS of the answer.", VERSION),
    ...header("GS1-EPCIS-Min", "The oldest EPCIS spoken here.", VERSION),
    ...header("GS1-EPCIS-Max", "The newest EPCIS spoken here.", VERSION),
    ...header("GS1-CBV-Version", "The CBV of the answer.", VERSION),
    ...header("GS1-CBV-Min", "The oldest CBV spoken here.", VERSION),
    ...header("GS1-CBV-Max", "The newest CBV spoken here.", VERSION),
    ...header("GS1-Extensions", "The extensions this server knows.", "rp=urn:rootproof:epcis:"),
    ...header(
      "GS1-EPC-Format",
      "How identifiers are written in the answer; to `OPTIONS`, every way there is.",
      epcFormats[1],
    ),
    ...header(
      "GS1-Capture-Error-Behaviour",
      "What was done about errors; to `OPTIONS`, `all`: either.",
      "rollback",
    ),
    ...header(
      "GS1-EPCIS-Capture-Limit",
      "The most events in one capture. Told to `OPTIONS`, with 202 and with 413.",
      limits.captureEvents,
      integer,
    ),
    ...header(
      "GS1-EPCIS-Capture-File-Size-Limit",
      "The most bytes in one capture. Told to `OPTIONS`, with 202 and with 413.",
      limits.captureBytes,
      integer,
    ),
    ...header("Allow", "The methods of this address.", "OPTIONS, GET"),
    ...header(
      "Location",
      "Where what was made is found.",
      "/epcis/capture/0a1b2c3d-0000-4000-8000-0000000000aa",
    ),
    ...header(
      "Link",
      '`rel="next"`: the next page. Absent on the last.',
      '<https://…&nextPageToken=…>; rel="next"',
    ),
    ...header(
      "GS1-Next-Page-Token-Expires",
      "Until when the link of the next page works.",
      "2026-03-05T13:00:00.000Z",
      {
        type: "string",
        format: "date-time",
      },
    ),
    ...header("WWW-Authenticate", "How to say who you are.", 'Bearer realm="rootproof"'),
    ...header(
      "ETag",
      "Of exactly what is shown; send it back as `If-None-Match`.",
      '"0f343b0931126a20f133d67c2b018a3b"',
    ),
  };
}

export const PAGED = ["Link", "GS1-Next-Page-Token-Expires"];
export const SPOKEN = ["GS1-EPCIS-Version", "GS1-CBV-Version", "GS1-Extensions"];
export const DISCOVERED = [
  ...["Allow", "GS1-EPCIS-Version", "GS1-EPCIS-Min", "GS1-EPCIS-Max"],
  ...["GS1-CBV-Version", "GS1-CBV-Min", "GS1-CBV-Max", "GS1-EPC-Format", "GS1-Extensions"],
];
export const CAPTURE_LIMITS = ["GS1-EPCIS-Capture-Limit", "GS1-EPCIS-Capture-File-Size-Limit"];

export const headerRefs = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
export const parameterRefs = (names: readonly string[]) =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
