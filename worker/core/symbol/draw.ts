/** From a question to what is answered: the drawing, or its sizes, and what is to be said of it. docs/labels.md, *Symbols*. */
import { isOwnName } from "../code.ts";
import { type DigitalLink, valuesOf } from "../gs1/digital-link.ts";
import { elementString } from "../gs1/element-string.ts";
import type { OwnName } from "../own-name.ts";
import { symbolDots } from "./dots.ts";
import { hriOf } from "./hri.ts";
import { type Deflate, pngOf } from "./png.ts";
import { type ErrorCorrection, type QrSymbol, symbolOf } from "./qr-code.ts";
import type { SymbolQuestion } from "./question.ts";
import {
  type Dots,
  inDots,
  moduleWarnings,
  QUIET_ZONE_MODULES,
  sizeMm,
  smallestSizeMm,
} from "./size.ts";
import { symbolSvg } from "./svg.ts";

/** As `format=json` gives it. */
export type SymbolFacts = {
  readonly uri: string;
  readonly modules: number;
  readonly version: number;
  readonly errorCorrection: ErrorCorrection;
  readonly quietZoneModules: number;
  /** Of the SVG; sizes are those of the square with its quiet zone, without text. */
  readonly moduleMm: number;
  readonly sizeMm: number;
  readonly smallestSizeMm: number;
  /** The same of the PNG. */
  readonly png: Dots;
  /** Of a Digital Link. */
  readonly elementString?: string;
  readonly shortCode?: string;
  readonly warnings: readonly string[];
};

export type Drawing = {
  readonly type: "image/svg+xml" | "image/png" | "application/json";
  readonly body: string | Uint8Array;
  readonly warnings: readonly string[];
};

export type DrawWith = {
  /** What the question's `uri` says. */
  readonly code: DigitalLink | OwnName;
  /** As it is shown, `7K3M-9QXF`. */
  readonly shortCode?: string;
  readonly deflate: Deflate;
};

export function drawSymbol(
  question: SymbolQuestion,
  { code, shortCode, deflate }: DrawWith,
): Drawing {
  const { moduleMm, format, hasHri } = question;
  const symbol = symbolOf(question.uri, question);
  const hri = hasHri ? { hri: hriOf(code, shortCode) } : {};
  const png = inDots(symbol, question);
  if (format === "svg") {
    const body = symbolSvg(symbol, { moduleMm, ...hri });
    return { type: "image/svg+xml", body, warnings: svgWarnings(question) };
  }
  if (format === "png") {
    const body = pngOf(symbolDots(symbol, png, hri.hri), question.dpi, deflate);
    return { type: "image/png", body, warnings: pngWarnings(png) };
  }
  const facts = symbolFacts(symbol, {
    question,
    code,
    png,
    ...(shortCode !== undefined && { shortCode }),
  });
  return { type: "application/json", body: JSON.stringify(facts), warnings: facts.warnings };
}

type Asked = Omit<DrawWith, "deflate"> & { readonly question: SymbolQuestion; readonly png: Dots };

function symbolFacts(symbol: QrSymbol, { question, code, png, shortCode }: Asked): SymbolFacts {
  const { uri, moduleMm } = question;
  const { modules, version, errorCorrection } = symbol;
  const warnings = [...svgWarnings(question), ...pngWarnings(png)];
  return {
    ...{ uri, modules, version, errorCorrection, quietZoneModules: QUIET_ZONE_MODULES },
    ...{ moduleMm, sizeMm: sizeMm(symbol, moduleMm), smallestSizeMm: smallestSizeMm(modules), png },
    ...(!isOwnName(code) && { elementString: elementString(valuesOf(code)) }),
    ...(shortCode !== undefined && { shortCode }),
    warnings: warnings,
  };
}

function svgWarnings({ moduleMm }: SymbolQuestion): string[] {
  return moduleWarnings("SVG", moduleMm);
}

function pngWarnings({ dpi, moduleMm }: Dots): string[] {
  return moduleWarnings(`PNG at ${dpi} dpi`, moduleMm);
}
