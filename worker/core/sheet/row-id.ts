/**
 * What a row is called. The same row of the same organisation is the same record, whichever file it comes in and in whatever order: its name
 * is made of what it says. A row that was written here carries its name, and a check value that says whether anybody changed it since.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import canonicalize from "canonicalize";
import { toHex, utf8 } from "../bytes.ts";
import { toUtc } from "../epcis/time.ts";
import type { Json } from "../json.ts";
import type { StepDraft } from "../steps/draft.ts";
import { clean } from "./cells.ts";

const CHECK_CHARS = 16;

/** A UUID of version 8 (RFC 9562 §5.8): SHA-256 over the organisation's slug and what was said. */
export function rowId(organisation: string, said: Json): string {
  const hex = digest(["rootproof-sheet-row/v1", organisation, said]);
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join("-");
}

/** Equal for drafts that say the same, however cells show it. */
export function checkOf(organisation: string, eventId: string, draft: StepDraft): string {
  const { id: _, ...said } = cleaned(draft) as { readonly [member: string]: Json };
  const time = toUtc(draft.time) + draft.time.slice(-6).replace(/^.*z$/i, "+00:00");
  return digest(["rootproof-sheet-check/v1", organisation, eventId, { ...said, time }]).slice(
    0,
    CHECK_CHARS,
  );
}

const digest = (value: Json): string => toHex(sha256(utf8(canonicalize(value) ?? "")));

/** Every text as a cell would give it back. */
function cleaned(value: unknown): Json {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value as Json;
  const members = Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined || inner === "" ? [] : [[name, cleaned(inner)] as const],
  );
  return Object.fromEntries(members);
}
