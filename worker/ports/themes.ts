/** How a maker's passports look. */
import type { KeptTheme } from "../../schema/wire/theme.ts";

export interface Themes {
  read(organisation: string): Promise<KeptTheme | undefined>;
  /** Undefined: as they look by themselves. */
  keep(organisation: string, theme: KeptTheme | undefined): Promise<void>;
}
