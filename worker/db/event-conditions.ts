/** A condition of a question as SQL over the events `e` and their terms. docs/epcis-queries.md. */
import { type SQL, sql } from "drizzle-orm";
import type { Comparison, Condition, Pattern } from "../core/query/event-query.ts";

const COMPARISONS: { readonly [comparison in Comparison]: SQL } = {
  ">": sql`>`,
  ">=": sql`>=`,
  "<": sql`<`,
  "<=": sql`<=`,
};
const MEMBERS = {
  eventTime: sql`e.event_time`,
  recordTime: sql`e.record_time`,
  eventID: sql`e.event_id`,
  eventHash: sql`e.event_hash`,
};

export function conditionSql(owner: SQL, condition: Condition): SQL {
  switch (condition.kind) {
    case "equals":
      return found(owner, condition.names, valueFits(condition.values, condition.patterns));
    case "exists":
      return found(owner, condition.names, sql`true`);
    case "number":
      return found(
        owner,
        condition.names,
        sql`t.number ${COMPARISONS[condition.comparison]} ${condition.number}::float8`,
      );
    case "instant":
      return found(
        owner,
        condition.names,
        sql`t.instant ${COMPARISONS[condition.comparison]} ${condition.instant}::timestamptz`,
      );
    case "within":
      return found(owner, condition.names, sql`t.value in (${placesWithin(owner, condition)})`);
    case "attribute":
      return found(owner, condition.names, isDescribed(condition));
    case "time":
      return sql`${MEMBERS[condition.member]} ${COMPARISONS[condition.comparison]} ${condition.instant}::timestamptz`;
    case "identity":
      return oneOf(MEMBERS[condition.member], condition.values);
  }
}

/** Some term of these names, for which `holds` holds. One walk over an index, which begins with the owner and the name. */
function found(owner: SQL, names: readonly string[], holds: SQL): SQL {
  return sql`e.position in (select t.position from event_terms t
    where t.organisation_id = ${owner} and ${oneOf(sql`t.name`, names)} and ${holds})`;
}

/** One value is asked for as one, so that the planner knows how rare it is. */
export function oneOf(column: SQL, values: readonly string[]): SQL {
  const [first, ...others] = values;
  if (first === undefined) return sql`false`;
  if (others.length === 0) return sql`${column} = ${first}`;
  const list = values.map((value) => sql`${value}`);
  return sql`${column} in (${sql.join(list, sql`, `)})`;
}

function valueFits(values: readonly string[], patterns: readonly Pattern[]): SQL {
  const parts = patterns.map(patternSql);
  if (values.length > 0) parts.unshift(oneOf(sql`t.value`, values));
  // A pattern may match nothing there is, such as classes of things that have none.
  if (parts.length === 0) return sql`false`;
  return sql`(${sql.join(parts, sql` or `)})`;
}

/** All that begins alike stands together. Identifiers are ASCII, so nothing that begins with `from` is past `from` and the last character. */
function patternSql({ from, form }: Pattern): SQL {
  const range = sql`(t.value >= ${from} and t.value < ${`${from}\u{10ffff}`})`;
  return form === undefined ? range : sql`(${range} and t.value ~ ${form})`;
}

function placesWithin(
  owner: SQL,
  {
    vocabularies,
    values,
  }: { readonly vocabularies: readonly string[]; readonly values: readonly string[] },
): SQL {
  const asked = sql.join(
    values.map((value) => sql`(${value})`),
    sql`, `,
  );
  // `union` and not `union all`: children that contain each other end the walk.
  return sql`with recursive place(id) as (select column1::text from (values ${asked}) as asked
      union select child from place
        join master_data m on m.organisation_id = ${owner} and ${oneOf(sql`m.vocabulary`, vocabularies)} and m.element = place.id
        cross join lateral unnest(m.children) as c(child))
    select id from place`;
}

function isDescribed({
  attributes,
  values,
}: {
  readonly attributes: readonly string[];
  readonly values?: readonly string[];
}): SQL {
  const names = sql.join(
    attributes.map((name) => sql`(${name})`),
    sql`, `,
  );
  if (values === undefined) {
    return sql`exists (select from master_data m cross join (values ${names}) as a(name)
      where m.organisation_id = t.organisation_id and m.element = t.value and jsonb_exists(m.attributes, a.name))`;
  }
  return sql`exists (select from master_data m cross join (values ${names}) as a(name)
    cross join lateral jsonb_array_elements_text(m.attributes -> a.name) as v(value)
    where m.organisation_id = t.organisation_id and m.element = t.value and ${oneOf(sql`v.value`, values)})`;
}
