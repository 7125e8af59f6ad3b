/** What a question may be that stands on somebody else's page at once: short, and without ways out of it or to a person. */
import { Problem } from "./problem.ts";
import { isSection } from "./scan/look.ts";

export const QUESTION_CHARS_MIN = 5;
export const QUESTION_CHARS_MAX = 500;

/** `https:`, `www.`, a name with something behind its `/`, or one that ends as names of sites do: in two letters, or in one of the usual words. */
const ADDRESS =
  /https?:|www\.|[\p{L}\d-]\.\p{L}{2,}\/|[\p{L}\d-]{2,}\.(?:\p{L}{2}|com|net|org|info|biz|shop|xyz|top|app|dev|site|online|store|link)(?![\p{L}\d.])/iu;
/** They turn letters around, or are not seen. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Cf}]/u;
/** Those that scripts and emoji need. */
const JOINERS = /[\u200c\u200d]/gu;
const E_MAIL = /[^\s@]@[^\s@]+\.[^\s@]/u;
const PHONE_DIGITS_MIN = 9;
const PHONE = /\+?\d[\d ()/.-]{7,}\d/gu;

/** What may be wrong with a section of a page. */
export const FAULTS = ["not-true", "outdated", "missing", "other"] as const;
export type Fault = (typeof FAULTS)[number];

/** A question, or what somebody says is wrong in a section of the page. */
export type Asked =
  | { readonly kind: "question"; readonly text: string }
  | {
      readonly kind: "correction";
      readonly section: string;
      readonly fault: Fault;
      readonly text: string;
    };

/** Words of one's own may be left out, but where nothing else says what is wrong. Throws {@link Problem}. */
export function correctionOf(section: string, fault: string, sent: string): Asked {
  if (!isSection(section)) throw refused("section", "There is no such section of a page.");
  const found = FAULTS.find((one) => one === fault);
  if (found === undefined) throw refused("fault", "Choose what is wrong.");
  const text = sent.trim() === "" && found !== "other" ? "" : questionText(sent);
  return { kind: "correction", section, fault: found, text };
}

/** As it is kept: one line, of one form. Throws {@link Problem} that names the rule. */
export function questionText(sent: string): string {
  const text = sent.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (text.length < QUESTION_CHARS_MIN) throw refused("too-short", "Write your question.");
  if (text.length > QUESTION_CHARS_MAX) {
    throw refused("too-long", `A question has at most ${QUESTION_CHARS_MAX} characters here.`);
  }
  if (HIDDEN.test(text.replace(JOINERS, "")))
    throw refused("characters", "Some characters are none.");
  if (ADDRESS.test(text)) throw refused("no-links", "Leave out addresses of websites.");
  const hasPhone = [...text.matchAll(PHONE)].some(
    ([one]) => one.replace(/\D/gu, "").length >= PHONE_DIGITS_MIN,
  );
  if (E_MAIL.test(text) || hasPhone) {
    throw refused(
      "no-contact",
      "Leave out e-mail addresses and phone numbers: everybody can read the page.",
    );
  }
  return text;
}

const refused = (rule: string, sentence: string) =>
  new Problem("body-invalid", sentence, { pointer: "/question", rule });
