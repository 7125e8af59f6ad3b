/**
 * A brand's colour on the passport: readable in light and dark, or refused with the nearest one that is.
 * WCAG 2.2, 1.4.3: text needs 4.5 : 1 against what it stands on.
 */
import {
  clampChroma,
  formatHex,
  modeLch65,
  modeLrgb,
  modeOklch,
  modeRgb,
  parseHex,
  useMode,
  wcagContrast,
} from "culori/fn";
import type { Theme } from "../../../schema/wire/theme.ts";
import { DARK, LIGHT } from "./palette.ts";

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeLch65);
const toOklch = useMode(modeOklch);

export const CONTRAST_MIN = 4.5;

/** What the colour stands on, and what stands on the colour. */
export const GROUNDS = {
  light: [LIGHT.paper, LIGHT.card, LIGHT["on-accent"]],
  dark: [DARK.paper, DARK.card, DARK["on-accent"]],
} as const;

export type Ground = keyof typeof GROUNDS;

export interface ContrastFault {
  readonly field: "accent" | "accentDark";
  /** The worst of all it stands beside, to one decimal, rounded down. */
  readonly ratio: number;
  readonly ground: Ground;
  /** The nearest of the same hue that can be read. */
  readonly offer: string;
}

/** The worst contrast of a colour with all that it stands beside. */
export function worstContrast(colour: string, ground: Ground): number {
  return Math.min(...GROUNDS[ground].map((paper) => wcagContrast(colour, paper)));
}

/** The same hue, only as much darker (on light) or lighter (on dark) as it takes. */
export function readable(colour: string, ground: Ground): string {
  if (worstContrast(colour, ground) >= CONTRAST_MIN) return colour;
  const from = toOklch(parseHex(colour));
  if (from === undefined) throw new RangeError(`${colour} is no colour`);
  for (let step = 1; step <= 100; step++) {
    const l = from.l + ((ground === "light" ? 0 : 1) - from.l) * (step / 100);
    const hex = formatHex(clampChroma({ ...from, l }, "oklch"));
    if (worstContrast(hex, ground) >= CONTRAST_MIN) return hex;
  }
  return ground === "light" ? "#000000" : "#ffffff";
}

/** Empty when both can be read. A dark colour nobody gave is made of the light one, and so can be. */
export function contrastFaults({ accent, accentDark }: Theme): readonly ContrastFault[] {
  const given = [
    { field: "accent", ground: "light", colour: accent },
    ...(accentDark === undefined
      ? []
      : [{ field: "accentDark", ground: "dark", colour: accentDark } as const]),
  ] as const;
  return given.flatMap(({ field, ground, colour }) => {
    const worst = worstContrast(colour, ground);
    if (worst >= CONTRAST_MIN) return [];
    const ratio = Math.floor(worst * 10) / 10;
    return [{ field, ratio, ground, offer: readable(colour, ground) }];
  });
}
