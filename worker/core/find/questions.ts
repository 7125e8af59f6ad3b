/** What can be asked of the lists of lots and events: each parameter once, read strictly, refused by its name. docs/find-and-act.md. */
import type { LotRole, NoticeKind } from "../../../schema/wire/find.ts";
import type { EventState } from "../../../schema/wire/passport.ts";
import { codePath } from "../code.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import { identifierAt } from "../item.ts";
import { quoted, refuse, VALUE_CHARS_MAX } from "../query/parameter-values.ts";
import { readTyped } from "../typed-code.ts";

export interface LotQuestion {
  /** Stands in the lot's identifier or in what it is called. */
  readonly text?: string;
  /** Exactly this one, in canonical form. */
  readonly lot?: string;
  readonly role?: LotRole;
  readonly material?: string;
  /** `none`: no notice stands on it. */
  readonly notice?: NoticeKind | "none";
  /** Days, in UTC: last seen on or after, on or before. */
  readonly from?: string;
  readonly to?: string;
}

export interface EventQuestion {
  readonly text?: string;
  readonly lot?: string;
  /** A word of the CBV. */
  readonly step?: string;
  readonly state?: EventState;
  readonly from?: string;
  readonly to?: string;
}

type Asked = readonly (readonly [name: string, value: string])[];

const ROLES = ["input", "output", "seen"] as const;
const NOTICES = ["recall", "hold", "decommission", "none"] as const;
const STATES = ["received", "logged", "anchored", "final"] as const;

export function readLotQuestion(asked: Asked): LotQuestion {
  const values = readOnce(asked, ["q", "lot", "role", "material", "notice", "from", "to"]);
  const { lot, role, material, notice } = values;
  return {
    ...whatOf(values.q, lot),
    ...(role !== undefined && { role: oneOf("role", role, ROLES) }),
    ...(material !== undefined && { material }),
    ...(notice !== undefined && { notice: oneOf("notice", notice, NOTICES) }),
    ...daysOf(values),
  };
}

export function readEventQuestion(asked: Asked): EventQuestion {
  const values = readOnce(asked, ["q", "lot", "step", "state", "from", "to"]);
  const { step, state } = values;
  return {
    ...whatOf(values.q, values.lot),
    ...(step !== undefined && { step }),
    ...(state !== undefined && { state: oneOf("state", state, STATES) }),
    ...daysOf(values),
  };
}

/** The parameters there are, by name; empty ones are as if they were not there, as a form sends them. */
export function readOnce<Name extends string>(
  asked: Asked,
  names: readonly Name[],
): { readonly [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const [name, value] of asked) {
    const known = names.find((one) => one === name);
    if (known === undefined) refuse({ name }, "there is no such parameter", "unknown parameter");
    if (known in found) refuse({ name }, "a parameter may appear once", "once");
    if (value.length > VALUE_CHARS_MAX)
      refuse({ name }, `a value has at most ${VALUE_CHARS_MAX} characters`, "length");
    if (value.trim() !== "") found[known] = value.trim();
  }
  return found;
}

/** A link, a URN or an element string in the search field names one lot; anything else is looked for as text. */
function whatOf(text: string | undefined, lot: string | undefined) {
  const exact = lot === undefined ? undefined : canonicalIdentifier(lot);
  if (text === undefined) return exact === undefined ? {} : { lot: exact };
  const named = exact ?? lotNamedBy(text);
  return named === undefined ? { text } : { lot: named, ...(exact !== undefined && { text }) };
}

function lotNamedBy(text: string): string | undefined {
  if (!/^(?:https?:\/\/|urn:epc:|\(\d)/i.test(text)) return undefined;
  const reading = readTyped({ code: text });
  if (reading.type === "link") return identifierAt(codePath(reading.link));
  return text.startsWith("urn:epc:") ? canonicalIdentifier(text) : undefined;
}

export function oneOf<Word extends string>(
  name: string,
  value: string,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === value);
  return found ?? refuse({ name }, `${quoted(value)} is none of ${words.join(", ")}`);
}

function daysOf({ from, to }: { readonly from?: string; readonly to?: string }) {
  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day)) refuse({ name }, `${quoted(day)} is no day: 2026-04-17`);
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, of the years 1 to 9999. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
  return year >= 1 && day >= 1 && day <= length;
}
