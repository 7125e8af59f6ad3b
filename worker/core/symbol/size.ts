/** How large a symbol is in print. GS1 General Specifications §5.12.3.1, symbol specification table for retail: QR Code with a GS1 Digital Link. */
import type { QrSymbol } from "./qr-code.ts";

/** White on each side, in modules: ISO/IEC 18004 §9.1. */
export const QUIET_ZONE_MODULES = 4;
/** How wide a module may be, and is best. */
export const MODULE_MM = { min: 0.396, target: 0.495, max: 0.99 } as const;

/** The side of the square that the symbol takes, quiet zone included. */
export function sizeMm({ modules }: Pick<QrSymbol, "modules">, moduleMm: number): number {
  return roundMm((modules + 2 * QUIET_ZONE_MODULES) * moduleMm);
}

/** No symbol of so many modules may be printed smaller. */
export function smallestSizeMm(modules: number): number {
  return sizeMm({ modules }, MODULE_MM.min);
}

/** To a thousandth of a millimetre: finer than any printer, and without the dust of binary fractions. */
export function roundMm(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
