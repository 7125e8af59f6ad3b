/** Shoppers' questions: asked by anybody in the scope `public`, answered by whose product it is. Nothing is kept of who asked. */
import { type SQL, sql } from "drizzle-orm";
import type { QuestionTold, ShownQuestions } from "../../schema/wire/questions.ts";
import type { Asked } from "../core/question-text.ts";
import type { ShopperQuestions } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { utc } from "./standing.ts";

/** Of one product, waiting for an answer. */
const WAITING_MAX = 50;
const SHOWN_MAX = 20;
const VISIBLE_DAYS = 30;

type Row = Record<string, unknown>;
export type AskedRow = { readonly questions: ShownQuestions };

const WAITS = sql`q.answered_at is null and q.set_aside_for is null`;
const IS_RECENT = sql`q.asked_at > now() - make_interval(days => ${VISIBLE_DAYS})`;

const CORRECTION = sql`case when q.kind = 'correction' then json_build_object('section', q.section, 'fault', q.fault) end`;
const TOLD = sql`json_strip_nulls(json_build_object('id', q.id, 'correction', ${CORRECTION}, 'product', q.product, 'productName', p.name, 'lot', q.lot, 'text', q.text,
  'askedAt', ${utc(sql`q.asked_at`)}, 'answer', q.answer, 'answerLanguage', q.answer_language, 'answeredAt', ${utc(sql`q.answered_at`)},
  'setAsideFor', q.set_aside_for))`;

/** In the scope `public`: those that wait, for thirty days, and what was answered. */
export function askedQuery(product: string): SQL {
  const shown = sql`shopper_questions q where q.product = ${product} and q.set_aside_for is null and (q.answered_at is not null or ${IS_RECENT})
    order by coalesce(q.answered_at, q.asked_at) desc, q.id limit ${SHOWN_MAX}`;
  return sql`select json_build_object(
    'asked', (select coalesce(json_agg(json_strip_nulls(json_build_object('correction', ${CORRECTION}, 'text', q.text, 'askedAt', ${utc(sql`q.asked_at`)},
        'answer', case when q.answer is not null then json_build_object('text', q.answer, 'language', q.answer_language, 'at', ${utc(sql`q.answered_at`)}) end))), '[]')
      from (select q.* from ${shown}) q),
    'overdue', (select count(*)::int from shopper_questions q where q.product = ${product} and ${WAITS} and not ${IS_RECENT}),
    'setAside', (select count(*)::int from shopper_questions q where q.product = ${product} and q.set_aside_for is not null)) as questions`;
}

/** What waits for an answer of an organisation, as a task. */
export function askedTasks(owner: SQL): SQL {
  return sql`select json_build_object('kind', 'answer-question', 'question', ${TOLD}) as task from shopper_questions q
    join products p on p.anchor = q.product where q.organisation_id = ${owner} and ${WAITS} order by q.asked_at`;
}

export function shopperQuestions(db: Db): ShopperQuestions {
  const told = async (organisation: string, which: SQL): Promise<readonly QuestionTold[]> => {
    const [{ rows }] = await inScope(db, { organisation }, [
      db.execute<{ told: QuestionTold } & Row>(sql`select ${TOLD} as told from shopper_questions q
        join products p on p.anchor = q.product where q.organisation_id = ${organisation}::uuid ${which}`),
    ] as const);
    return rows.map(({ told }) => told);
  };
  return {
    ask: (about, asked) => ask(db, about, asked),
    list: (organisation, limit) =>
      told(
        organisation,
        sql`order by ${WAITS} desc, case when ${WAITS} then q.asked_at end, q.answered_at desc nulls last, q.id limit ${limit}`,
      ),
    find: async (organisation, id) => (await told(organisation, sql`and q.id = ${id}::uuid`))[0],
    answer: (organisation, id, { text, language }) =>
      change(
        db,
        organisation,
        id,
        sql`answer = ${text}, answer_language = ${language},
        answered_at = case when answer is distinct from ${text} then now() else answered_at end, set_aside_for = null`,
      ),
    setAside: (organisation, id, reason) =>
      change(
        db,
        organisation,
        id,
        sql`answer = null, answer_language = null, answered_at = null, set_aside_for = ${reason}`,
      ),
  };
}

async function ask(
  db: Db,
  { product, lot }: Parameters<ShopperQuestions["ask"]>[0],
  asked: Asked,
): ReturnType<ShopperQuestions["ask"]> {
  const { kind, text } = asked;
  const [section, fault] = kind === "correction" ? [asked.section, asked.fault] : [null, null];
  const isSame = sql`product = ${product} and kind = ${kind} and text = ${text}
    and section is not distinct from ${section}::text and fault is not distinct from ${fault}::text`;
  const page = sql`products p join organisations o on o.id = p.organisation_id
    where p.anchor = ${product} and p.suspended_at is null and o.suspended_at is null`;
  const hasRoom = sql`(select count(*) from shopper_questions q where q.product = ${product} and ${WAITS} and ${IS_RECENT}) < ${WAITING_MAX}`;
  const [{ rows }] = await inScope(db, { scope: "public" }, [
    db.execute<{ name: string; room: boolean } & Row>(
      sql`select p.name, ${hasRoom} or exists (select from shopper_questions where ${isSame}) as room from ${page}`,
    ),
    db.execute(sql`insert into shopper_questions (organisation_id, product, lot, kind, section, fault, text)
      select p.organisation_id, p.anchor, ${lot ?? null}, ${kind}, ${section}::text, ${fault}::text, ${text} from ${page} and ${hasRoom} on conflict do nothing`),
  ] as const);
  const [found] = rows;
  if (found === undefined) return "none";
  return found.room ? { productName: found.name } : "full";
}

async function change(db: Db, organisation: string, id: string, values: SQL): Promise<boolean> {
  const [{ rowCount }] = await inScope(db, { organisation }, [
    db.execute(sql`update shopper_questions set ${values}
      where id = ${id}::uuid and organisation_id = ${organisation}::uuid`),
  ] as const);
  return rowCount === 1;
}
