/** What a lot has at its beginning by certificates: in force that day, looked up by somebody else, of this holder, product and place. docs/decisions/0022. */
import { isHolder, stateOn } from "../claims/certificate.ts";
import { schemeOf } from "../claims/schemes.ts";
import { readDecimal, times, writeDecimal } from "../decimal.ts";
import { monthsLater } from "./calendar.ts";
import { type Claim, claimOf, type LedgerEvent, type Portion } from "./event.ts";
import { LEDGER_MODELS, type LedgerModel, weaker } from "./models.ts";

export interface WalkedCertificate {
  readonly id: string;
  /** Who keeps it. */
  readonly organisation: string;
  readonly scheme: string;
  readonly number: string;
  readonly holder: string;
  /** Anchors; absent: the whole company. */
  readonly products?: readonly string[];
  /** Marks of places; empty: all of them. */
  readonly sites: readonly string[];
  readonly custodyModel?: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly registerUrl?: string;
  readonly checkedOn?: string;
  readonly revokedAt?: string;
}

/** A step that is recorded later than so long after the certificate's last day is not under it: the day of a step is what its recorder says. */
const LATE_MONTHS = 12;

interface Beginning {
  readonly event: LedgerEvent;
  /** Those that its recorder keeps, and the recorder's name. */
  readonly certificates: readonly WalkedCertificate[];
  readonly name: string;
  /** It came from somebody who records nothing here: the buyer's own certificate says nothing of it. */
  readonly isBought: boolean;
}

/** One of each scheme. What the event itself says of the lot makes less of it, and never more. */
export function byCertificate(portion: Portion, of: Beginning): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const certificate of of.certificates) {
    const claim = claimBy(certificate, portion, of);
    if (claim === undefined) continue;
    const known = claims.get(claim.characteristic);
    if (known === undefined || isStricter(claim, known)) claims.set(claim.characteristic, claim);
  }
  return [...claims.values()];
}

const isStricter = (a: Claim, b: Claim): boolean =>
  rank(a.model) < rank(b.model) && a.amount === undefined;
const rank = (model: LedgerModel | undefined): number =>
  model === undefined ? LEDGER_MODELS.length : LEDGER_MODELS.indexOf(model);

function claimBy(
  certificate: WalkedCertificate,
  portion: Portion,
  { event, name, isBought }: Beginning,
): Claim | undefined {
  const { scheme, products } = certificate;
  const allowed = modelOf(certificate);
  if (allowed === undefined || !covers(certificate, portion.lot, event)) return undefined;
  const said = claimOf(portion, scheme);
  const isNamed = nameIn(certificate, event.certificates ?? []);
  const isOwn = isHolder(certificate.holder, name);
  if (isBought ? isOwn || !isNamed : !isOwn) return undefined;
  // A company that is certified as a whole makes other things, too.
  if (products === undefined && !isNamed && said === undefined) return undefined;
  const stated = [said?.model, event.model].filter((one) => one !== undefined);
  const source = `${event.owner}/${event.site ?? event.id}`;
  return withAmount(
    { ...said, characteristic: scheme, sources: [source], model: stated.reduce(weaker, allowed) },
    portion,
  );
}

/** Under which its goods are kept; undefined where its scheme has no such model. */
const modelOf = ({ scheme, custodyModel }: WalkedCertificate): LedgerModel | undefined =>
  schemeOf(scheme)?.models.find((one) => one === custodyModel);

/** In force that day, looked up, of that product and place. */
function covers(
  certificate: WalkedCertificate,
  lot: string,
  { time, site, recorded }: Pick<LedgerEvent, "time" | "site" | "recorded">,
): boolean {
  const { products, sites } = certificate;
  const product = productOf(lot);
  return (
    product !== undefined &&
    stateOn(certificate, time.slice(0, 10)) === "in-force" &&
    (recorded ?? time).slice(0, 10) <= monthsLater(certificate.validUntil, LATE_MONTHS) &&
    (sites.length === 0 || (site !== undefined && sites.includes(site))) &&
    (products === undefined || products.includes(product))
  );
}

/** Whoever recorded the event is certified for what it made. */
export function isVouchedFor(
  event: LedgerEvent,
  scheme: string,
  { certificates, name }: Pick<Beginning, "certificates" | "name">,
): boolean {
  return certificates.some(
    (one) =>
      one.scheme === scheme &&
      modelOf(one) !== undefined &&
      isHolder(one.holder, name) &&
      event.outputs.some(({ lot }) => covers(one, lot, event)),
  );
}

function nameIn({ id, number, registerUrl }: WalkedCertificate, names: readonly string[]): boolean {
  return names.some((one) => one === number || one === registerUrl || one === `urn:uuid:${id}`);
}

/** `/01/09521234500018` of its lots, `/p/halfmoon/espresso`. */
function productOf(lot: string): string | undefined {
  const [, gtin, own] =
    /^(?:https:\/\/id\.gs1\.org(\/01\/\d{14})|urn:rootproof:(p\/[^/]+\/[^/]+))(?:\/|$)/.exec(lot) ??
    [];
  return gtin ?? (own === undefined ? undefined : `/${own}`);
}

/** A part that is said in hundredths, as so much of the lot; nothing of it where nobody knows how much that is. */
export function withAmount(claim: Claim, { amount }: Portion): Claim {
  const share = claim.share === undefined ? undefined : readDecimal(claim.share);
  if (claim.amount !== undefined || share === undefined) return claim;
  const whole = amount && readDecimal(amount.quantity);
  const part = whole && share.units >= 0n && times(times(whole, share), HUNDREDTH);
  const quantity = part ? writeDecimal(part) : "0";
  return { ...claim, amount: { quantity, uom: amount?.uom ?? "KGM" } };
}

const HUNDREDTH = { units: 1n, scale: 2 };
