/** A QR Code as what it is, dark and light modules in a square: which are which, and in which version. ISO/IEC 18004. */
/// <reference path="./qrcode-core.d.ts" />
import { create } from "qrcode/lib/core/qrcode.js";

/** How much of a symbol may be lost and still be read: about 7, 15, 25 and 30 %. */
export const ERROR_CORRECTIONS = ["L", "M", "Q", "H"] as const;
export type ErrorCorrection = (typeof ERROR_CORRECTIONS)[number];
/** Unless another is asked for: stands scuffs, and costs little in size. */
export const ERROR_CORRECTION: ErrorCorrection = "M";

/** The longest address that is drawn. At H it fills a symbol of 113 modules, 48 mm wide at the smallest. */
export const SYMBOL_CHARS_MAX = 500;

export type QrSymbol = {
  /** On each side, without the quiet zone. */
  readonly modules: number;
  /** 1–40. */
  readonly version: number;
  readonly errorCorrection: ErrorCorrection;
  /** Counted from 0 at the top left. */
  isDark(row: number, column: number): boolean;
};

/** The smallest symbol that holds this address; the same one for the same address, always. */
export function symbolOf(
  uri: string,
  {
    ecc = ERROR_CORRECTION,
    charsMax = SYMBOL_CHARS_MAX,
  }: { readonly ecc?: ErrorCorrection; readonly charsMax?: number } = {},
): QrSymbol {
  if (!/^[!-~]+$/.test(uri) || uri.length > charsMax) {
    throw new RangeError(`a symbol holds an address of 1 to ${charsMax} characters of ASCII`);
  }
  const { version, modules } = create(uri, { errorCorrectionLevel: ecc });
  return {
    modules: modules.size,
    version,
    errorCorrection: ecc,
    isDark: (row, column) => modules.get(row, column) === 1,
  };
}
