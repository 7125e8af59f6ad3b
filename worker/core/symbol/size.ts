/**
 * How large a symbol is in print, in millimetres and in a printer's dots. GS1 General Specifications §5.12.3.1: QR Code with a GS1
 * Digital Link, in retail.
 */
import type { QrSymbol } from "./qr-code.ts";

/** White on each side, in modules. ISO/IEC 18004. */
export const QUIET_ZONE_MODULES = 4;
/** How wide a module may be, and is best. */
export const MODULE_MM = { min: 0.396, target: 0.495, max: 0.99 } as const;

export const MM_PER_INCH = 25.4;
/** What binary fractions may be off by, in dots: 6 dots asked for must not become 7. */
const DUST = 1e-6;

/** The side of the square that the symbol takes, quiet zone included. */
export function sizeMm({ modules }: Pick<QrSymbol, "modules">, moduleMm: number): number {
  return roundMm((modules + 2 * QUIET_ZONE_MODULES) * moduleMm);
}

/** No symbol of so many modules may be printed smaller. */
export function smallestSizeMm(modules: number): number {
  return sizeMm({ modules }, MODULE_MM.min);
}

export type Dots = {
  readonly dpi: number;
  readonly moduleDots: number;
  /** What a module becomes: never less than was asked for. */
  readonly moduleMm: number;
  /** The side of the square, quiet zone included. */
  readonly sizeDots: number;
  readonly sizeMm: number;
};

/** The same in whole dots a module, so that no module is wider than its neighbour. */
export function inDots(
  { modules }: Pick<QrSymbol, "modules">,
  { moduleMm, dpi }: { readonly moduleMm: number; readonly dpi: number },
): Dots {
  const dotMm = MM_PER_INCH / dpi;
  const moduleDots = Math.ceil(moduleMm / dotMm - DUST);
  const sizeDots = (modules + 2 * QUIET_ZONE_MODULES) * moduleDots;
  return {
    ...{ dpi, moduleDots, sizeDots },
    ...{ moduleMm: roundMm(moduleDots * dotMm), sizeMm: roundMm(sizeDots * dotMm) },
  };
}

/** What is to be said of modules this wide, in sentences of ASCII. `as` is the drawing they are in. */
export function moduleWarnings(as: string, moduleMm: number): string[] {
  const { target, max } = MODULE_MM;
  const fact = `As ${as} a module is ${moduleMm} mm wide`;
  if (moduleMm < target) {
    return [`${fact}, below GS1's target of ${target} mm: it scans when printed well.`];
  }
  if (moduleMm > max) {
    return [`${fact}, above GS1's largest of ${max} mm: whole dots come closer at more dpi.`];
  }
  return [];
}

/** To a thousandth of a millimetre: finer than any printer, and without the dust of binary fractions. */
export function roundMm(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
