/**
 * Accounts of mass balance at capture (I8): what an event puts on an account (`rp:account` of a lot that was received) and draws from one (of a
 * lot that is made or sent). An account is that of a material, at one place, under one scheme; nobody opens one, a certificate of its owner does.
 */
import { type CertificateFacts, isHolder, stateOn } from "../claims/certificate.ts";
import { type Decimal, minus, plus, readDecimal, times, writeDecimal, ZERO } from "../decimal.ts";
import type { Amount } from "../steps/draft.ts";
import { BASE_UNITS } from "../steps/units.ts";
import { type Account, type Entry, readAccount } from "./account.ts";
import type { Claim, LedgerEvent, Portion } from "./event.ts";
import { markOf } from "./kept-event.ts";
import { amountOf, inBaseUnit } from "./measure.ts";
import type { Verdict } from "./verdict.ts";

/** Of a scheme that an event's accounts are under: one's own, and those of others that one keeps. */
export type AccountCertificate = Omit<CertificateFacts, "hasFile" | "products" | "body"> & {
  readonly registerUrl?: string;
};

/** So much came on it or went from it in a day; in base units. */
export interface AccountDay {
  readonly day: string;
  readonly kind: Entry["kind"];
  readonly amount: string;
}

export interface KnownAccount {
  readonly account: string;
  /** Another one where anything was entered or taken back since. */
  readonly version: string;
  readonly days: readonly AccountDay[];
}

export interface AccountEntry extends AccountDay {
  readonly account: string;
  readonly lot: string;
}

/** Who keeps accounts, and under what. */
export interface AccountHolder {
  readonly name: string;
  readonly certificates: readonly AccountCertificate[];
}

/** What a portion's statement moves on which account. */
interface Movement {
  readonly id: string;
  readonly group: string;
  readonly amount: Amount;
}

const namesAccount = ({ account }: Claim): boolean => account !== undefined;

/** Ids of accounts that the event names, and their schemes. */
export function accountsIn(event: LedgerEvent): readonly { id: string; scheme: string }[] {
  return [...event.inputs, ...event.outputs].flatMap((portion) =>
    (portion.claims ?? []).flatMap((claim) => {
      const movement = movementOf(event, portion, claim);
      return movement ? [{ id: movement.id, scheme: claim.characteristic }] : [];
    }),
  );
}

function movementOf(event: LedgerEvent, portion: Portion, claim: Claim): Movement | undefined {
  const { net } = portion;
  const amount = claim.amount ?? partOf(portion, claim);
  const measured = amount && amountOf({ amount, ...(net && { net }) });
  if (claim.account === undefined || measured === undefined) return undefined;
  const group = nameOf(claim.account);
  const place = event.site === undefined ? "-" : markOf(event.site);
  const id = [measured.kind, place, claim.characteristic, group].join(" ");
  return { id, group, amount: inBaseUnit(measured) };
}

const nameOf = (text: string): string => text.trim().toLowerCase();

/** All of it, or so many hundredths. */
function partOf({ amount }: Portion, { share }: Claim): Amount | undefined {
  if (amount === undefined || share === undefined) return amount;
  const [whole, hundredths] = [readDecimal(amount.quantity), readDecimal(share)];
  if (whole === undefined || hundredths === undefined) return undefined;
  const part = times(times(whole, hundredths), { units: 1n, scale: 2 });
  return { quantity: writeDecimal(part), uom: amount.uom };
}

/** The event with its credits and draws, and what they enter. What no certificate carries stays a statement on no account. */
export function onAccounts(
  event: LedgerEvent,
  holder: AccountHolder,
): { readonly event: LedgerEvent; readonly entries: readonly AccountEntry[] } {
  const day = event.time.slice(0, 10);
  const entries = new Map<string, AccountEntry>();
  const enter = (kind: Entry["kind"], { lot }: Portion, { id, amount }: Movement) => {
    const before = readDecimal(entries.get(`${id} ${lot}`)?.amount ?? "0") ?? ZERO;
    const sum = writeDecimal(plus(before, readDecimal(amount.quantity) ?? ZERO));
    entries.set(`${id} ${lot}`, { account: id, lot, day, kind, amount: sum });
  };
  const credited = (portion: Portion): Portion => {
    const { claims = [], ...rest } = portion;
    const found = claims.find((claim) => isBought(event, claim, holder));
    const movement = found && movementOf(event, portion, found);
    if (found === undefined || movement === undefined) return portion;
    enter("credit", portion, movement);
    return { ...rest, credit: movement.id, claims: claims.filter((one) => one !== found) };
  };
  const drawing = (portion: Portion): Portion => {
    if (!portion.claims?.some(namesAccount)) return portion;
    const claims = portion.claims.map((claim): Claim => {
      const movement = movementOf(event, portion, claim);
      if (movement === undefined || !keepsAccount(claim, day, holder)) return claim;
      enter("debit", portion, movement);
      return { ...claim, draw: { account: movement.id, amount: movement.amount } };
    });
    return { ...portion, claims };
  };
  const inputs = event.kind === "sent" ? event.inputs.map(drawing) : event.inputs;
  const moved = event.kind === "received" ? credited : event.kind === "made" ? drawing : undefined;
  const outputs = moved ? event.outputs.map(moved) : event.outputs;
  return { event: { ...event, inputs, outputs }, entries: [...entries.values()] };
}

/** Of the scheme, in force that day, and looked up by somebody else. */
const holding = ({ characteristic }: Claim, day: string, { certificates }: AccountHolder) =>
  certificates.filter((one) => one.scheme === characteristic && stateOn(one, day) === "in-force");

/** Under a certificate of its own, with that model. */
export const keepsAccount = (claim: Claim, day: string, holder: AccountHolder): boolean =>
  holding(claim, day, holder).some(
    ({ holder: name, custodyModel }) =>
      custodyModel === "mass-balance" && isHolder(name, holder.name),
  );

/** Received under a certificate of whoever sold it, which the event names. */
function isBought(event: LedgerEvent, claim: Claim, holder: AccountHolder): boolean {
  const day = event.time.slice(0, 10);
  if (!namesAccount(claim) || !keepsAccount(claim, day, holder)) return false;
  const names = event.certificates ?? [];
  return holding(claim, day, holder).some(
    ({ id, number, registerUrl, holder: name }) =>
      !isHolder(name, holder.name) &&
      names.some((one) => one === number || one === registerUrl || one === `urn:uuid:${id}`),
  );
}

/** What is on the accounts while the events of one capture are judged one after the other. */
export class HeldAccounts {
  readonly #days = new Map<string, Map<string, AccountDay>>();

  constructor(known: readonly KnownAccount[]) {
    for (const { account, days } of known)
      this.#days.set(account, new Map(days.map((one) => [keyOf(one), one])));
  }

  enter({ account, lot: _, ...entry }: AccountEntry): void {
    this.#change(account, entry, plus);
  }

  /** What of the draws of other events is covered by it no longer: asked about, for their goods are sold. */
  takeBack({ account, lot, ...entry }: AccountEntry): readonly Verdict[] {
    const before = this.#owedOn(account);
    this.#change(account, entry, minus);
    const owed = new Set(before.map(({ subject }) => subject));
    return this.#owedOn(account)
      .filter(({ subject }) => !owed.has(subject))
      .map((one) => ({ ...one, outcome: "flag" as const, subject: lot }));
  }

  #change(
    account: string,
    entry: AccountDay,
    by: (before: Decimal, amount: Decimal) => Decimal,
  ): void {
    const days = this.#days.get(account) ?? new Map<string, AccountDay>();
    const before = readDecimal(days.get(keyOf(entry))?.amount ?? "0") ?? ZERO;
    const sum = by(before, readDecimal(entry.amount) ?? ZERO);
    days.set(keyOf(entry), { ...entry, amount: sum.units < 0n ? "0" : writeDecimal(sum) });
    this.#days.set(account, days);
  }

  #owedOn(account: string): readonly Verdict[] {
    const days = [...(this.#days.get(account)?.values() ?? [])];
    return readAccount(accountOf(account, unitOf(account), days)).verdicts.filter(
      ({ outcome, reason }) => outcome === "reject" && reason === "account-overdrawn",
    );
  }

  /** Of those that the event draws from. */
  of(event: LedgerEvent): ReadonlyMap<string, Account> {
    const draws = [...event.inputs, ...event.outputs].flatMap(({ claims = [] }) =>
      claims.flatMap(({ draw, characteristic, account }) =>
        draw ? [{ id: draw.account, uom: draw.amount.uom, characteristic, account }] : [],
      ),
    );
    return new Map(
      draws.map(({ id, uom, characteristic, account = "" }) => {
        const shared = { site: event.site ?? "", characteristic, group: nameOf(account) };
        return [id, accountOf(id, uom, [...(this.#days.get(id)?.values() ?? [])], shared)] as const;
      }),
    );
  }
}

/** In which an account is kept: its id begins with the kind of it. */
const unitOf = (account: string): string =>
  Object.entries(BASE_UNITS).find(([kind]) => account.startsWith(`${kind} `))?.[1] ??
  BASE_UNITS.mass;

/** What an account has in common with all that is entered on it. */
type Shared = Pick<Account, "site" | "characteristic" | "group">;
const ANY: Shared = { site: "", characteristic: "", group: "" };

function accountOf(
  id: string,
  uom: string,
  days: readonly AccountDay[],
  shared: Shared = ANY,
): Account {
  const entries = days.map(
    ({ day, kind, amount }): Entry => ({
      ...{ id: idOf(kind, day), kind, day, material: shared.group, ...shared },
      amount: { quantity: amount, uom },
    }),
  );
  return { id, uom, ...shared, entries };
}

const idOf = (kind: Entry["kind"], day: string) => ` ${kind} ${day}`;

/** Whether what was drawn that day, all of it together, is covered: what is on an account is not told apart within a day. */
export function coversDay(days: readonly AccountDay[], day: string, uom: string): boolean {
  return readAccount(accountOf("", uom, days)).accepted.has(idOf("debit", day));
}

const keyOf = ({ kind, day }: Pick<AccountDay, "kind" | "day">): string => `${kind} ${day}`;
