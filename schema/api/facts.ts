/** What the description is told by the code that it describes, so that the two cannot drift. Collected in worker/routes/api. */

export type LimitName =
  | "captureEvents"
  | "captureBytes"
  | "captureChars"
  | "captureValues"
  | "eventChars"
  | "eventValues"
  | "eventIdChars"
  | "contextEntries"
  | "contextNames"
  | "contextNameChars"
  | "fileBytes"
  | "imageBytes"
  | "smallBodyBytes"
  | "addressChars"
  | "parameters"
  | "values"
  | "valueChars"
  | "perPage"
  | "perPageUnlessSaid"
  | "pageBytes"
  | "tokenSeconds"
  | "bundleBytes"
  | "qrChars";

/** How a refusal looks: its status, and its type on EPCIS paths. Elsewhere the type is `urn:rootproof:problem:{code}`. */
export type ProblemFact = {
  readonly status: number;
  readonly epcisType: string;
  /** When it happens; the `detail` of the answer says it of the request at hand. */
  readonly when: string;
};

/** One parameter with a name of its own. */
export type QueryParameterFact = {
  readonly name: string;
  /** `EQ`, `GE` …; absent where the name has none. */
  readonly operator?: string;
  /** The name without its operator. */
  readonly field: string;
  readonly values: string;
  /** Where the values are known. */
  readonly words?: readonly string[];
};

export type ApiFacts = {
  readonly origin: string;
  readonly limits: { readonly [name in LimitName]: number };
  readonly epcFormats: readonly string[];
  readonly cbvFormats: readonly string[];
  readonly epcisMediaTypes: readonly string[];
  readonly resources: readonly string[];
  readonly problems: { readonly [code: string]: ProblemFact };
  readonly queryParameters: readonly QueryParameterFact[];
  /** Families of parameters whose names end in something of the sender's: what their names match. */
  readonly queryFamilies: { readonly [family: string]: string };
};
