/** What an event says of the characteristics of its lots (`rp:certified`), and which certificates it names. docs/epcis-profile.md. */
import type { Prefixes } from "../epcis/context.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import { at, each, type Placed } from "../journey/profile.ts";
import { isJsonList, type Json, type JsonObject } from "../json.ts";
import { decimalText } from "../json-number.ts";
import type { Claim } from "./event.ts";
import { LEDGER_MODELS } from "./models.ts";
import { amountIn, textOf } from "./placed.ts";

/** More of either is no help to anybody. */
const SAID_MAX = 100;

export interface SaidOfLots {
  /** By lot. A lot that is not there nothing is said of. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Addresses and numbers, as the event writes them. */
  readonly certificates: readonly string[];
}

export function saidOfLots(document: JsonObject, prefixes: Prefixes): SaidOfLots {
  const said = each(at({ value: document, pointer: "" }, ["own:certified"], prefixes));
  const claims = new Map<string, Claim[]>();
  for (const one of said.slice(0, SAID_MAX)) {
    const lot = textOf(at(one, ["own:epcClass"], prefixes));
    const claim = claimIn(one, prefixes);
    if (lot === undefined || claim === undefined) continue;
    const key = canonicalIdentifier(lot);
    claims.set(key, [...(claims.get(key) ?? []), claim]);
  }
  const named = said.flatMap((one) => textOf(at(one, ["own:certificate"], prefixes)) ?? []);
  const all = [...textsIn(document.certificationInfo), ...named];
  return { claims, certificates: [...new Set(all)].slice(0, SAID_MAX) };
}

function claimIn(one: Placed, prefixes: Prefixes): Claim | undefined {
  const characteristic = textOf(at(one, ["own:scheme"], prefixes));
  if (characteristic === undefined) return undefined;
  const model = LEDGER_MODELS.find((m) => m === textOf(at(one, ["own:custodyModel"], prefixes)));
  const amount = amountIn(one, prefixes);
  const share = at(one, ["own:share"], prefixes)?.value;
  const account = textOf(at(one, ["own:account"], prefixes));
  return {
    ...{ characteristic, sources: [] },
    ...(model && { model }),
    ...(amount && { amount }),
    ...(typeof share === "number" && { share: decimalText(share) }),
    ...(account !== undefined && { account }),
  };
}

function textsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  if (!isJsonList(value ?? null)) return [];
  return (value as readonly Json[]).filter((one) => typeof one === "string");
}
