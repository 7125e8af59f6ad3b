/** One step out of its lines: the draft as far as it can be read, and what is wrong with which cell. */
import { toUtc } from "../epcis/time.ts";
import { checkDraft } from "../steps/check-draft.ts";
import type { Goods, StepDraft, What } from "../steps/draft.ts";
import { yieldOf } from "../steps/yield.ts";
import { ourDigits } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import { type Moment, readOffset, readTime } from "./dates.ts";
import { evidenceIn } from "./evidence-cell.ts";
import type { Group } from "./groups.ts";
import type { Line } from "./lines.ts";
import { type Placed, placed } from "./placed.ts";
import { lossIn, madeIn, usedIn } from "./read-goods.ts";
import { placeIn } from "./read-place.ts";
import type { Reader, Tell } from "./reader.ts";
import type { SheetFinding, SheetStep } from "./reading.ts";
import { checkOf, rowId } from "./row-id.ts";
import { isPacking, readCustody, readProcess, readWhat, tradeOf } from "./words.ts";

const UUID = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const URN = "urn:uuid:";
const MIDNIGHT = "00:00";

export function readStep({ lines, hints }: Group, reader: Reader): SheetStep {
  const faults: SheetFinding[] = [];
  const tellOf =
    (row: number): Tell =>
    (key, rule, value) => {
      faults.push({ row, key, rule, ...(value !== undefined && { value }) });
    };
  const [first] = lines as readonly [Line, ...Line[]];
  const tell = tellOf(first.row);
  const told: SheetFinding[] = [...hints];
  const hint: Tell = (key, rule, value) => {
    told.push({ row: first.row, key, rule, ...(value !== undefined && { value }) });
  };
  const each = <T>(read: (line: Line, tell: Tell) => T | undefined): Placed<T>[] =>
    lines.flatMap((line) => {
      const value = read(line, tellOf(line.row));
      return value === undefined ? [] : [{ value, row: line.row }];
    });
  const used = each((line, say) => usedIn(line, reader, say));
  const made = each((line, say) => madeIn(line, reader, say));
  const lost = each((line, say) => lossIn(line, reader, say));
  const cells = each(({ texts }) => texts.get("evidence"));
  const evidence = cells.flatMap(({ value }) => evidenceIn(value) ?? []);
  // What is said of evidence in words is kept in words.
  const papers = cells.filter(({ value }) => evidenceIn(value) === undefined);
  if (papers.length > 0) hint("evidence", "evidence-as-note");
  const done = whatIn(first, reader, tell);
  const when = momentIn(first, reader, tell);
  const draft: StepDraft = {
    ...{ id: "", what: done.what ?? "other", time: timeOf(when, reader) },
    ...{ goods: values(made), from: values(used), losses: values(lost), evidence },
    ...(done.process !== undefined && { process: done.process }),
    ...placeIn(first, reader, { tell, hint }),
    ...peopleIn(first, tell),
    ...restIn(first, values(papers), tell),
  };
  const step = named(first, { draft, when, reader, tell });
  const rowsOf = { goods: made, from: used, losses: lost };
  for (const finding of checkDraft(step.draft)) {
    if (done.what === undefined && finding.pointer === "/from") continue;
    const found = placed(finding, rowsOf, first.row);
    const isTold = faults.some(({ row, key }) => row === found.row && key === found.key);
    if (!isTold) faults.push(found);
  }
  if (faults.length === 0) judge(step.draft, { reader, tell, hint });
  for (const { material, lot } of step.draft.goods) reader.learn(lot, material);
  const { eventId, isUnchanged } = step;
  // What was recorded as it is may be older than today's rules.
  const state = isUnchanged ? "unchanged" : faults.length > 0 ? stateOf(faults) : "ready";
  return {
    ...{ rows: lines.map(({ row }) => row), state, eventId, draft: step.draft },
    ...{ faults: isUnchanged ? [] : faults, hints: told },
  };
}

/** What is only asked is answered once for the whole sheet. */
const stateOf = (faults: readonly SheetFinding[]) =>
  faults.every(({ rule }) => rule === "asked") ? "asked" : "faulty";

const values = <T>(list: readonly Placed<T>[]): T[] => list.map(({ value }) => value);

/** A step may be called by what is done in it: “roasted” is processing, by roasting. */
function whatIn({ texts }: Line, reader: Reader, tell: Tell): { what?: What; process?: string } {
  const typed = texts.get("what");
  const said = typed === undefined ? reader.context.answers.what : readWhat(typed);
  const byProcess = typed !== undefined && said === undefined;
  const processText = texts.get("process") ?? (byProcess ? typed : undefined);
  const process =
    processText === undefined
      ? undefined
      : processIn(processText, reader, tell, byProcess ? "what" : "process");
  if (said !== undefined) return { what: said, ...(process && { process }) };
  if (processText !== undefined && readProcess(processText).length > 0)
    return {
      what: isPacking(process ?? readProcess(processText)[0] ?? "") ? "packed" : "processed",
      ...(process && { process }),
    };
  if (typed === undefined) {
    reader.ask({ about: "what" });
    tell("what", "asked");
  }
  return {};
}

function processIn(text: string, reader: Reader, tell: Tell, key: ColumnKey): string | undefined {
  const fit = readProcess(text, reader.context.answers.trade);
  const [only, another] = fit;
  if (another === undefined) {
    if (only === undefined) tell(key, key === "what" ? "unknown-step" : "unknown-process", text);
    return only;
  }
  reader.ask({ about: "trade", example: text, trades: fit.flatMap((id) => tradeOf(id) ?? []) });
  return void tell(key, "asked", text);
}

function momentIn({ texts }: Line, reader: Reader, tell: Tell): Moment | undefined {
  const typed = texts.get("date");
  if (typed === undefined) return void tell("date", "missing");
  const day = reader.date(typed, tell);
  const clock = texts.get("time");
  const time = clock === undefined ? day?.time : readTime(clock);
  if (clock !== undefined && time === undefined) return void tell("time", "not-a-clock", clock);
  const zone = texts.get("offset");
  const offset = zone === undefined ? day?.offset : readOffset(zone);
  if (zone !== undefined && offset === undefined) return void tell("offset", "not-an-offset", zone);
  if (day === undefined) return undefined;
  const isMidnight = time === undefined || time === MIDNIGHT;
  return { date: day.date, ...(!isMidnight && { time }), ...(offset !== undefined && { offset }) };
}

/** A row without a time of day is at the beginning of its day: nothing is said to have happened later than it did. */
function timeOf(moment: Moment | undefined, { context }: Reader): string {
  if (moment === undefined) return "";
  const { date, time = MIDNIGHT, offset = context.offsetAt(date, time) } = moment;
  const clock = time.length === 5 ? `${time}:00.000` : time.padEnd(12, ".000");
  return `${date}T${clock}${offset}`;
}

function peopleIn({ texts }: Line, tell: Tell): Pick<StepDraft, "party" | "partner"> {
  const [party, partner, id] = [texts.get("party"), texts.get("partner"), texts.get("partnerId")];
  const typed = texts.get("partyCount");
  const digits = ourDigits(typed ?? "");
  const count =
    typed === undefined ? undefined : /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isNaN(count)) tell("partyCount", "malformed", typed);
  if (party === undefined && count !== undefined) tell("party", "missing");
  const uri = id !== undefined && /^\d{13}$/.test(id) ? `https://id.gs1.org/417/${id}` : id;
  if (partner === undefined && id !== undefined) tell("partner", "missing");
  return {
    ...(party !== undefined && { party: { name: party, ...(count !== undefined && { count }) } }),
    ...(partner !== undefined && {
      partner: { name: partner, ...(uri !== undefined && { id: uri }) },
    }),
  };
}

function restIn(
  { texts }: Line,
  papers: readonly string[],
  tell: Tell,
): Pick<StepDraft, "custodyModel" | "explanation" | "note"> {
  const typed = texts.get("custodyModel");
  const custodyModel = typed === undefined ? undefined : readCustody(typed);
  if (typed !== undefined && custodyModel === undefined)
    tell("custodyModel", "unknown-custody", typed);
  const explanation = texts.get("explanation");
  const note = [texts.get("note") ?? [], papers].flat().join("; ");
  return {
    ...(custodyModel !== undefined && { custodyModel }),
    ...(explanation !== undefined && { explanation }),
    ...(note !== "" && { note }),
  };
}

interface Naming {
  readonly draft: StepDraft;
  readonly when: Moment | undefined;
  readonly reader: Reader;
  readonly tell: Tell;
}

/** By what it says as the sheet says it: what is known besides, and where the sheet is read, changes no name. */
function named({ texts }: Line, { draft, when, reader, tell }: Naming) {
  const { organisation } = reader;
  const written = texts.get("id");
  const uuid = UUID.exec(written ?? "")?.[1]?.toLowerCase();
  const eventId = written === undefined ? undefined : uuid === undefined ? written : URN + uuid;
  const { id: _, time: _time, goods, from, ...more } = draft;
  const unresolved = (all: readonly Goods[]) =>
    all.map(({ material: { anchor, ...material }, ...rest }) => ({ ...rest, material }));
  const said = JSON.parse(
    JSON.stringify({
      ...more,
      when,
      number: texts.get("number"),
      goods: unresolved(goods),
      from: unresolved(from),
    }),
  );
  const codes = ["product", "fromProduct"].flatMap((key) => texts.get(key as ColumnKey) ?? []);
  const own = rowId(organisation, { ...said, codes });
  const id = eventId === undefined ? own : (uuid ?? own);
  const whole = { ...draft, id };
  const isUnchanged =
    eventId !== undefined &&
    draft.time !== "" &&
    texts.get("check") === checkOf(organisation, eventId, whole);
  if (eventId !== undefined && !isUnchanged) tell("id", "changed-since", written);
  return { draft: whole, eventId: eventId ?? URN + own, isUnchanged };
}

interface Judging {
  readonly reader: Reader;
  readonly tell: Tell;
  readonly hint: Tell;
}

function judge(draft: StepDraft, { reader, tell, hint }: Judging): void {
  if (toUtc(draft.time) > reader.context.now) tell("date", "future", draft.time.slice(0, 10));
  const found = yieldOf(draft);
  if (found.verdict === "unknown" || found.verdict === "usual") return;
  if (draft.explanation === undefined)
    hint("quantity", "unusual", [found.ratio, found.min, found.max].join(" "));
}
