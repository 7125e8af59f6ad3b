/** The shapes of how passports look, as schema/wire/theme.ts has them. */
import { exactly, named } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const COLOUR: Schema = { type: "string", pattern: "^#[0-9a-f]{6}$" };
const LOGO = exactly({
  file: { type: "string", format: "uuid" },
  alt: { type: "string", minLength: 1, maxLength: 120 },
});

export const THEME_SCHEMAS: { readonly [name: string]: Schema } = {
  Theme: exactly({
    ...{ accent: COLOUR, "accentDark?": COLOUR },
    ...{ "letters?": { enum: ["serif", "sans"], default: "serif" }, "logo?": LOGO },
  }),
  ThemeTold: exactly({ theme: { anyOf: [named("Theme"), { type: "null" }] } }),
};
