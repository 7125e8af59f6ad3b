/** The house's colours, for what is drawn outside of its style sheet: web/static/css/00-tokens.css, which a test holds these to. */

export const LIGHT = {
  paper: "#f5f3ec",
  card: "#fbfaf6",
  ink: "#17222e",
  edge: "#85827a",
  accent: "#1d4a78",
  "on-accent": "#fbfaf6",
  alarm: "#96261b",
  test: "#f3c33c",
  "on-test": "#221a02",
} as const;

export const DARK = {
  paper: "#0d2137",
  card: "#122a45",
  ink: "#eef1ec",
  edge: "#7590aa",
  accent: "#a9d3f5",
  "on-accent": "#0b1c2f",
  alarm: "#ffb1a3",
} as const;

/** A drawing's accent on light ground and on dark, as #rrggbb. */
export interface Accents {
  readonly light: string;
  readonly dark: string;
}

export const HOUSE_ACCENTS: Accents = { light: LIGHT.accent, dark: DARK.accent };
