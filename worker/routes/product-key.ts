/** Reads the Digital Link in an address of ours: which product, lot and serial it asks for. */
import { parseDigitalLink } from "../core/gs1/digital-link.ts";
import { Problem } from "../core/problem.ts";
import type { PassportQuestion } from "../flows/read-passport.ts";

/** `prefix` is what stands before the key: nothing for the resolver, `/p` for the page. Throws {@link Problem}. */
export function productKey(url: string, prefix: string): PassportQuestion {
  const { origin, pathname } = new URL(url);
  const path = pathname.slice(prefix.length).replace(/\/$/, "");
  const { key, qualifiers, stem } = parseDigitalLink(origin.replace(/^http:/, "https:") + path);
  if (stem.split("/").length > 3)
    throw new Problem("not-found", "The key does not begin this address.");
  if (key.ai !== "01")
    throw new Problem("not-found", `Nobody here speaks for (${key.ai}) ${key.value}.`, {
      rule: "foreign",
    });
  const lot = qualifiers.find(({ ai }) => ai === "10")?.value;
  const serial = qualifiers.find(({ ai }) => ai === "21")?.value;
  return {
    gtin: key.value,
    ...(lot !== undefined && { lot }),
    ...(serial !== undefined && { serial }),
  };
}
