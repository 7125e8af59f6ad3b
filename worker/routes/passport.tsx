/** `/p/…`: the public page of a product, a lot or an item. */

import type { Context } from "hono";
import { Hono } from "hono";
import { NotFoundPage } from "../../web/pages/not-found.tsx";
import { PassportPage } from "../../web/pages/passport.tsx";
import { en } from "../../web/text/en.ts";
import { checkDigit } from "../core/gs1/check-digit.ts";
import { Problem } from "../core/problem.ts";
import { readPassport } from "../flows/read-passport.ts";
import type { App } from "./app-env.ts";
import { htmlPage } from "./html.ts";
import { productKey } from "./product-key.ts";

export const passport = new Hono<App>().get("/*", async (c) => {
  const { deps } = c.var;
  const found = await orNotFoundPage(c, async () =>
    readPassport(deps, productKey(c.req.url, "/p")),
  );
  if (found instanceof Response) return found;
  return htmlPage(c, <PassportPage passport={found} text={en} now={deps.now()} />);
});

/** What was looked for, or a page that says honestly why it is not there. */
export async function orNotFoundPage<T>(
  c: Context<App>,
  look: () => Promise<T | undefined>,
): Promise<T | Response> {
  const asked = new URL(c.req.url).pathname;
  try {
    const found = await look();
    if (found !== undefined) return found;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== "not-found") {
      return htmlPage(c, <NotFoundPage reason={damage(asked)} asked={asked} text={en} />, 400);
    }
  }
  return htmlPage(c, <NotFoundPage reason={{ type: "unknown" }} asked={asked} text={en} />, 404);
}

/** A GTIN whose last digit does not fit was misprinted or misread; which digit would fit can be said. */
function damage(path: string) {
  const digits = /\/01\/(\d{14})(?:\/|$)/.exec(path)?.[1];
  if (digits === undefined) return { type: "damaged" as const };
  return { type: "damaged" as const, digits, expected: checkDigit(digits.slice(0, -1)) };
}
