/** A maker's colour and mark: kept where everybody can read what is set in them, else refused with what could be. */
import type { KeptTheme, Theme } from "../../schema/wire/theme.ts";
import { Problem } from "../core/problem.ts";
import { CONTRAST_MIN, contrastFaults, readable } from "../core/theme/contrast.ts";
import type { Themes } from "../ports.ts";
import { type RegisterPorts, refuseUnseen } from "./register-product.ts";

export interface ThemePorts {
  readonly themes: Themes;
  readonly files: RegisterPorts["files"];
}

/** Throws {@link Problem}: a finding a colour, each with the nearest that passes. */
export async function keepTheme(
  { themes, files }: ThemePorts,
  organisation: string,
  theme: Theme,
): Promise<KeptTheme> {
  const findings = contrastFaults(theme).map(({ field, ratio, ground, offer }) => ({
    pointer: `/${field}`,
    rule: "contrast",
    detail: `On ${ground} ground this colour has a contrast of ${ratio} : 1, and text needs ${CONTRAST_MIN} : 1 (WCAG 2.2, 1.4.3). ${offer} is the nearest that has it.`,
  }));
  const [first] = findings;
  if (first !== undefined) {
    const { detail, pointer, rule } = first;
    throw new Problem("body-invalid", detail, { pointer, rule, findings });
  }
  if (theme.logo !== undefined)
    await refuseUnseen(files, organisation, [theme.logo], () => "/logo");
  const kept = { ...theme, accentDark: theme.accentDark ?? readable(theme.accent, "dark") };
  await themes.keep(organisation, kept);
  return kept;
}
