/** What a page sends when somebody looks at it, or leaves it: what was looked at, and nothing of who did. docs/scans.md. */
import { type Item, itemOf, parseAnchor } from "../item.ts";
import { Problem } from "../problem.ts";

/** Sections of the page, by the id of their headings. */
export const SECTIONS = [
  ...["summary", "claims", "story", "lots", "journey", "people", "places", "held"],
  ...["certificates", "social", "figures", "prices", "changes", "care", "repair", "circular"],
  ...["parts", "returns", "questions", "check", "limits"],
] as const;
/** What may matter to somebody. */
export const TOPICS = [
  ...(["origin", "pay", "climate", "animals"] as const),
  ...(["materials", "repair", "proof"] as const),
] as const;
export type Topic = (typeof TOPICS)[number];
/** Where nobody knows from which country a call comes. ISO 3166-1 leaves it to its users. */
export const NOWHERE = "ZZ";

/** What one tap says of a section. */
export const VERDICTS = ["useful", "unclear", "wrong"] as const;
export type Verdict = (typeof VERDICTS)[number];

const SECTION = new Set<string>(SECTIONS);
const TOPIC = new Set<string>(TOPICS);

export interface Look {
  /** The page was opened. */
  readonly isScan: boolean;
  /** Sections of which something folded was opened. */
  readonly opened: readonly string[];
  /** Chosen by whoever looks. */
  readonly topics: readonly Topic[];
}

/** A form's fields: `about`, the path of the page's product, lot or piece; `scan=1`; `opened=journey,check`; `topic=pay,origin`. Throws {@link Problem}. */
export function readLook(sent: URLSearchParams): { readonly about: Item; readonly look: Look } {
  const about = itemOf(parseAnchor(sent.get("about") ?? ""));
  if (about === undefined) throw new Problem("not-found", "There is no page of this product.");
  const [opened, topics] = [listIn(sent, "opened"), listIn(sent, "topic")];
  const [other] = opened.filter((name) => !SECTION.has(name));
  if (other !== undefined) throw unknown("/opened", `“${other}” is no section of a page.`);
  const [foreign] = topics.filter((topic) => !isTopic(topic));
  if (foreign !== undefined) throw unknown("/topic", `“${foreign}” is no topic.`);
  const isScan = sent.get("scan") === "1";
  return { about, look: { isScan, opened, topics: topics.filter(isTopic) } };
}

/** Each once. */
function listIn(sent: URLSearchParams, name: string): readonly string[] {
  return [...new Set((sent.get(name) ?? "").split(",").filter((one) => one !== ""))];
}

/** A form's fields: `about`, `section`, `said`. Throws {@link Problem}. */
export function readTap(sent: URLSearchParams): {
  readonly about: Item;
  readonly section: string;
  readonly verdict: Verdict;
} {
  const { about } = readLook(new URLSearchParams({ about: sent.get("about") ?? "" }));
  const section = sent.get("section") ?? "";
  if (!SECTION.has(section)) throw unknown("/section", `“${section}” is no section of a page.`);
  const verdict = VERDICTS.find((one) => one === sent.get("said"));
  if (verdict === undefined) throw unknown("/said", `It is one of ${VERDICTS.join(", ")}.`);
  return { about, section, verdict };
}

export const isSection = (name: string): boolean => SECTION.has(name);

/** As the platform names it: two letters. Not known are `XX`, and `T1`, whoever comes by way of Tor. */
export function countryOf(named: unknown): string {
  return typeof named === "string" && /^[A-Z]{2}$/.test(named) && named !== "XX" ? named : NOWHERE;
}

function isTopic(text: string): text is Topic {
  return TOPIC.has(text);
}

function unknown(pointer: string, sentence: string): Problem {
  return new Problem("body-invalid", sentence, { pointer, rule: "unknown" });
}
