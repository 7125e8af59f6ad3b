/** Codes to print: runs, reprints and voids, each named by whoever asks, so that asking again is no second job. docs/labels.md, *Runs*. */
import type { CodesToPrint } from "../../schema/wire/labels.ts";
import { askedOf, chainOf, standingBy } from "../core/claims/carried.ts";
import { type LabelledPart, labelWords } from "../core/custody/label-words.ts";
import { claimNameOf, gtinOf, identifierAt, itemPath, parseAnchor } from "../core/item.ts";
import type { Json } from "../core/json.ts";
import { askedHash } from "../core/label-job/asked.ts";
import { overCap } from "../core/label-job/cap.ts";
import { chosenCodes } from "../core/label-job/chosen.ts";
import { piecesCaptured, piecesOf } from "../core/label-job/pieces.ts";
import { serialBytes, serialsFrom } from "../core/label-job/serials.ts";
import { readDocument } from "../core/log/document.ts";
import { type RecordKind, recordDocument } from "../core/log/record.ts";
import { type OwnHosts, originFor } from "../core/own-hosts.ts";
import { Problem } from "../core/problem.ts";
import { writeShortCode } from "../core/short-code.ts";
import type {
  Claims,
  Custody,
  JobWithCodes,
  Labels,
  LotItem,
  NewRecord,
  Organisation,
  Randomness,
  Sequencer,
  ShortCodes,
} from "../ports.ts";
import { useKey } from "./claim-key.ts";
import { noPage } from "./no-page.ts";

/** A lot is made in a few steps; one that was captured in more has room for the codes of these. */
const EVENTS_LOOKED_AT_MAX = 500;

export interface LabelPorts extends OwnHosts {
  readonly claims: Claims;
  readonly custody: Custody;
  readonly labels: Labels;
  readonly shortCodes: ShortCodes;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

interface Asker {
  readonly organisation: Organisation;
  /** The job's name: a UUID. */
  readonly id: string;
}

export interface RunAsked extends Asker, LotItem {
  readonly kind: "lot" | "unit";
  readonly count: number;
}

export interface OnRunAsked extends Asker {
  readonly kind: "reprint" | "void";
  readonly run: string;
  readonly serials?: readonly string[];
  readonly reason: string;
}

export interface Printed {
  /** False where a job of this name was there, and this is it again. */
  readonly isNew: boolean;
  readonly codes: CodesToPrint;
}

/** Throws {@link Problem} over the cap, on another's key, or for a name that asked for something else before. */
export async function printRun(ports: LabelPorts, asked: RunAsked): Promise<Printed> {
  const { organisation, id, product, lot, kind, count } = asked;
  await useKey(ports.claims, organisation, claimNameOf(asked));
  const uri = identifierAt(itemPath({ product, lot }));
  const known = await ports.labels.lot(organisation.id, { product, uri }, EVENTS_LOOKED_AT_MAX);
  if (known === undefined) throw noPage(asked, "that a code could lead to");
  if (kind === "unit") refuseAmbiguous(asked);
  const counted = kind === "lot" ? 0 : piecesCaptured(known.bodies.map(readDocument), uri);
  const pieces = piecesOf(counted, known);
  const serials = kind === "lot" ? [] : serialsFrom(ports.random.bytes(serialBytes(count)));
  const job = { ...namedInLog(product), lot, kind, count };
  const said = { run: id, ...job, ...(kind === "unit" && { serials }) };
  const outcome = await ports.labels.run(organisation.id, {
    ...{ id, product, lot, count, serials, cap: pieces.count, asked: askedHash(job) },
    record: record(ports, asked, ["label-run", said]),
  });
  if (typeof outcome === "object") throw overCap({ lot, count, pieces, ...outcome.over });
  return { isNew: outcome === "made", codes: await codesOf(ports, asked, askedHash(job)) };
}

/** Codes of a run again, or out of use. Throws {@link Problem} for codes that are none of the run, or void. */
export async function printOnRun(ports: LabelPorts, asked: OnRunAsked): Promise<Printed> {
  const { organisation, id, kind, run, reason } = asked;
  const found = await ports.labels.job(organisation.id, run);
  if (found?.kind !== "run")
    throw new Problem("not-found", `You have no run ${run}.`, { pointer: "/run" });
  await useKey(ports.claims, organisation, claimNameOf(found));
  const hash = askedHash({ kind, run, reason, serials: asked.serials ? [...asked.serials] : null });
  const before = await ports.labels.job(organisation.id, id);
  const isNew = before === undefined && (await keepOnRun(ports, asked, { found, hash }));
  return { isNew, codes: await codesOf(ports, asked, hash) };
}

function keepOnRun(
  ports: LabelPorts,
  asked: OnRunAsked,
  { found, hash }: { readonly found: JobWithCodes; readonly hash: string },
): Promise<boolean> {
  const { organisation, id, kind, run, reason } = asked;
  const serials = chosenCodes(found, asked);
  const isOfUnits = found.codes.length > 0;
  const count = isOfUnits ? serials.length : found.count;
  const said = { run, count, reason, ...(isOfUnits && { serials: [...serials] }) };
  return ports.labels.onRun(organisation.id, {
    ...{ id, kind, run, serials, count, asked: hash },
    record: record(ports, asked, [`label-${kind}`, { [kind]: id, ...said }]),
  });
}

/** The job as it stands: what was asked for, now or before, in codes. */
async function codesOf(
  ports: LabelPorts,
  asker: Asker & { readonly serials?: readonly string[] },
  hash: string,
): Promise<CodesToPrint> {
  const { organisation, id } = asker;
  const job = await ports.labels.job(organisation.id, id);
  if (job === undefined) {
    throw new Problem(
      "label-job-changed",
      "Codes of this run changed meanwhile: look at it again.",
    );
  }
  if (job.asked !== hash) {
    const sentence = `The job ${id} asked for something else before: give this one another name.`;
    throw new Problem("label-job-changed", sentence);
  }
  await ports.sequencer.poke();
  const run = job.run === undefined ? job : await ports.labels.job(organisation.id, job.run);
  const origin = originFor(ports, organisation.slug);
  const { product, lot, name } = job;
  const custody = labelWords(job.models, await partsClaimed(ports, organisation, job));
  const code = (serial?: string) => ({
    uri: origin + itemPath({ product, lot, ...(serial !== undefined && { serial }) }),
    ...(serial !== undefined && { serial }),
  });
  const isOfUnits = (run?.codes.length ?? 0) > 0;
  const gtin = gtinOf(job);
  const codes = isOfUnits ? serialsOf(job, run, asker.serials).map(code) : [code()];
  // Of units as many as stand now; the lot's own code as often as it was asked for.
  const count = isOfUnits ? codes.length : job.count;
  return {
    ...{ id: job.id, kind: isOfUnits ? "unit" : "lot", anchor: product, lot, product: name, count },
    ...(gtin !== undefined && { gtin }),
    shortCode: writeShortCode(
      await ports.shortCodes.mint(organisation.id, itemPath({ product, lot })),
    ),
    codes,
    ...(custody.length > 0 && { custody }),
  };
}

/** What the product’s claims say of a part of this lot, as it is worked out of everything upstream: of each characteristic the least that is said. */
async function partsClaimed(
  { custody }: LabelPorts,
  organisation: Organisation,
  { product, lot, speaking }: JobWithCodes,
): Promise<readonly LabelledPart[]> {
  const asked = speaking
    .filter(({ lots = [] }) => lots.length === 0 || lots.includes(lot))
    .flatMap((scope) => askedOf(scope) ?? [])
    .toSorted((a, b) => b.percent - a.percent);
  if (asked.length === 0) return [];
  const uri = identifierAt(itemPath({ product, lot }));
  const chain = chainOf(await custody.walk(organisation.id, [uri]));
  const least = new Map(asked.map((one) => [one.characteristic.id, one]));
  return [...least].flatMap(([characteristic, one]) => {
    const { model, percent, isCarried } = standingBy(chain, [uri], one);
    return model === undefined ? [] : [{ characteristic, model, percent, isCarried }];
  });
}

function serialsOf(
  job: JobWithCodes,
  run: JobWithCodes | undefined,
  asked: readonly string[] | undefined,
): readonly string[] {
  const codes = run?.codes ?? [];
  if (job.kind === "void")
    return codes.filter((one) => one.voidedBy === job.id).map(({ serial }) => serial);
  // What was declared void since is not printed again.
  const standing = codes.filter(({ isVoid }) => !isVoid).map(({ serial }) => serial);
  return asked === undefined ? standing : standing.filter((serial) => asked.includes(serial));
}

function record(
  { random }: LabelPorts,
  { organisation }: Asker,
  [kind, body]: readonly [RecordKind, { readonly [member: string]: Json }],
): NewRecord {
  const text = recordDocument({ organisation: organisation.slug, kind, body });
  return { id: random.id(), kind, body: text, seed: random.bytes(32) };
}

/** docs/log-format.md §2.1: `gtin` or, where there is none, `product`. */
function namedInLog(product: string): { readonly gtin: string } | { readonly product: string } {
  const gtin = gtinOf({ product });
  return gtin === undefined ? { product } : { gtin };
}

/** Throws {@link Problem} for a lot behind which no serial can stand. */
function refuseAmbiguous({ product, lot }: LotItem): void {
  parseAnchor(itemPath({ product, lot, serial: "0" }));
}
