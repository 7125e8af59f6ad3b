/** Reads a rendered passport as people would: its words, its list, and the same page where no chain is configured. */
import type { Passport } from "../../schema/wire/passport.ts";
import { PassportPage } from "../../web/pages/passport.tsx";
import { text as en } from "../../web/text/en/index.ts";
import { NOW } from "./coffee.ts";
import { html } from "./preview.ts";

export const render = (passport: Passport) =>
  html(<PassportPage passport={passport} text={en} now={NOW} />);

/** What people read: tags away, entities back, spaces as one. */
export function words(page: string): string {
  return page
    .replace(/<(script|style|title)\b.*?<\/\1>/gs, " ")
    .replace(/<\/?(data|span|strong|b|i|a|del|time|code)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0]+/g, " ");
}

export const items = (page: string) => page.split(/(?=<li class="(?:step|gap|hand))/).slice(1);

export function withoutChain(passport: Passport): Passport {
  const { chain: _, ...rest } = passport;
  return {
    ...rest,
    steps: rest.steps.map(({ recordedBy: _by, ...step }) => ({
      ...step,
      state: step.state === "received" ? step.state : "logged",
    })),
  };
}

/** The last step says something else than its proof. */
export function lastStep(
  passport: Passport,
  change: (step: Passport["steps"][number]) => object,
): Passport {
  const steps = passport.steps.map((step, i) =>
    i === passport.steps.length - 1 ? { ...step, ...change(step) } : step,
  );
  return { ...passport, steps };
}
