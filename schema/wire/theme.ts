/** How a maker's passports look: its colour and its mark. */
import { z } from "zod";

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, "a colour as #rrggbb, in small letters")
  .describe("As #rrggbb.");

export const ThemeBody = z.strictObject({
  /** Of links, buttons and the journey's line, on light ground: 4.5 : 1 against it. */
  accent: colour,
  /** The same on dark ground; absent: made of the light one. */
  accentDark: colour.optional(),
  /** Letters of names and of the summary. */
  letters: z.enum(["serif", "sans"]).default("serif"),
  /** A public picture of one's own, at least as wide as high; `alt` says what stands on it. */
  logo: z
    .strictObject({
      file: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      alt: z.string().trim().min(1).max(120),
    })
    .optional(),
});

export type Theme = z.infer<typeof ThemeBody>;

/** With the dark colour that was made of the light one, where none was given. */
export type KeptTheme = Theme & { readonly accentDark: string };
