/** A theme as a stylesheet: its address says all that is in it, so that nothing has to be looked up, and it may be kept for good. */
import type { KeptTheme, Theme } from "../../../schema/wire/theme.ts";
import { type Accents, HOUSE_ACCENTS } from "./palette.ts";
export interface Look extends Accents {
  readonly letters: Theme["letters"];
}

/** `1d4a78-a9d3f5-serif.css` */
export function styleName({ accent, accentDark, letters }: KeptTheme): string {
  return `${accent.slice(1)}-${accentDark.slice(1)}-${letters}.css`;
}

/** `1d4a78-a9d3f5` */
export const coloursIn = (name: string): string => name.slice(0, "rrggbb-rrggbb".length);

const ACCENTS = /^([0-9a-f]{6})-([0-9a-f]{6})$/;

/** The house's where it is no such pair. */
export function accentsIn(colours: string | undefined): Accents {
  const [, light, dark] = ACCENTS.exec(colours ?? "") ?? [];
  return light === undefined ? HOUSE_ACCENTS : { light: `#${light}`, dark: `#${dark}` };
}

export function parseStyleName(name: string): Look | undefined {
  const found = /^([0-9a-f]{6})-([0-9a-f]{6})-(serif|sans)\.css$/.exec(name);
  if (found === null) return undefined;
  const [, light, dark, letters] = found;
  return { light: `#${light}`, dark: `#${dark}`, letters: letters as Look["letters"] };
}

/** On screens only: paper has no accent. */
export function styleOf({ light, dark, letters }: Look): string {
  const colours = (colour: string) => `:root{--accent:${colour};--root:${colour}}`;
  const sans = letters === "sans" ? ":root{--serif:var(--sans)}" : "";
  return `@media screen{${colours(light)}${sans}}@media screen and (prefers-color-scheme:dark){${colours(dark)}}`;
}
