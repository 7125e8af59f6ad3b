/** A file that never was a proof bundle: most often a server's refusal, saved under a bundle's name. Called refuted, it would read as tampering. */

const SHOWN_CHARS_MAX = 200;
/** What a bundle still shows that was cut or damaged until it was no JSON any more. */
const CLAIM = /"format"\s*:\s*"rootproof-bundle\//;

/** Why, as sentences; `undefined` for all that claims to have a format, damaged or not: that the verifier judges. */
export function whyNoBundle(path: string, text: string): string | undefined {
  const why = faultOf(text.replace(/^\ufeff/, ""));
  return why === undefined ? undefined : `${path} is no bundle${why}`;
}

function faultOf(text: string): string | undefined {
  if (text.trim() === "") return ": it is empty.";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return CLAIM.test(text) ? undefined : ": it is not JSON.";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return ": it is not a JSON object.";
  }
  if (Object.hasOwn(value, "format")) return undefined;
  return refusalIn(value) ?? ": it has no member “format”.";
}

type Problem = { readonly status?: unknown; readonly detail?: unknown; readonly title?: unknown };

/** What a problem document (RFC 9457) says, on one line: it must not look like a verdict of ours. */
function refusalIn({ status, detail, title }: Problem): string | undefined {
  const said = [detail, title].find((text) => typeof text === "string" && text.trim() !== "");
  if (!Number.isInteger(status) || said === undefined) return undefined;
  const words = String(said).replace(/\s+/g, " ").trim();
  const isLong = words.length > SHOWN_CHARS_MAX;
  const shown = isLong ? `${words.slice(0, SHOWN_CHARS_MAX)}…` : words;
  return `. The server answered ${status}: ${shown}`;
}
