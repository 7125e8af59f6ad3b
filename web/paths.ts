/** Every address a page or a test links to. A link that is not built here is a bug. */

const part = encodeURIComponent;

/** Application identifiers of a product path: a lot and a serial may follow the GTIN, in this order. */
export interface ProductKey {
  readonly gtin: string;
  readonly lot?: string;
  readonly serial?: string;
}

export const paths = {
  home: () => "/",
  passport: ({ gtin, lot, serial }: ProductKey) =>
    `/p/01/${part(gtin)}${lot === undefined ? "" : `/10/${part(lot)}`}${serial === undefined ? "" : `/21/${part(serial)}`}`,
  /** By leaf index or leaf hash. */
  proof: (leaf: string) => `/proofs/${part(leaf)}`,
  policy: () => "/.well-known/rootproof-policy.json",
  checkpoint: () => "/log/checkpoint",
  qr: (uri: string, format: "svg" | "png" = "svg") => `/qr?uri=${part(uri)}&format=${format}`,
  /** Takes a code that was typed. */
  find: () => "/c",
  /** Takes a shopper's question. */
  ask: () => "/ask",
  /** Takes what somebody thinks of a section. */
  tap: () => "/tap",
  /** Draws sheets of labels. */
  labels: () => "/labels",
  api: () => "/api",
  apiDescription: () => "/api/openapi.json",
  /** The way between countries, drawn. */
  map: (way: string, language: string, line?: string) =>
    `/map/${way}.svg?lang=${part(language)}${line === undefined ? "" : `&line=${line}`}`,
  stylesheet: () => "/assets/passport.css",
  favicon: () => "/assets/favicon.svg",
  /** The entry of web/islands/verify.ts; what it loads later stands beside it. */
  verifyScript: () => "/assets/verify.js",
  /** The entry of web/islands/voice.ts. */
  voiceScript: () => "/assets/voice.js",
  /** The entry of web/islands/keep.ts. */
  keepScript: () => "/assets/keep.js",
  /** The entry of web/islands/labels.ts. */
  labelsScript: () => "/assets/labels.js",
  console: () => "/console",
  /** The entry of web/console/main.tsx. */
  consoleScript: () => "/assets/console.js",
  consoleStyles: () => "/assets/console.css",
} as const;
