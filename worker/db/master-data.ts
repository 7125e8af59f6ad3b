/** Master data: written with the capture it came in, read by the identifier it describes. EPCIS 2.0 §6.5. */
import { type SQL, sql } from "drizzle-orm";
import type { MasterDataElement } from "../core/epcis/master-data.ts";
import { termName, termValue } from "../core/query/compared.ts";
import type { MasterData } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

/** One identifier may stand in several vocabularies, a place as read point and as location. */
const VOCABULARIES_MAX = 100;

export function masterData(db: Db): MasterData {
  return {
    async about(organisation, identifier) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<{ body: string }>(sql`select body from master_data
          where organisation_id = ${organisation}::uuid and element = ${termValue(identifier)}
          order by vocabulary limit ${VOCABULARIES_MAX}`),
      ] as const);
      return rows.map(({ body }) => body);
    },
  };
}

/** The newest document describes an element whole. */
export function masterDataSql(owner: SQL, masterData: readonly MasterDataElement[]): SQL {
  if (masterData.length === 0) return sql`select 1`;
  const elements = masterData.map(({ vocabulary, element, attributes, children, body }) => ({
    ...{
      vocabulary: termName(vocabulary),
      element: termValue(element),
      attributes,
      body: JSON.stringify(body),
    },
    children: children.map(termValue),
  }));
  return sql`insert into master_data (organisation_id, vocabulary, element, attributes, children, body)
    select distinct on (vocabulary, element) ${owner}, vocabulary, element, attributes,
      array(select json_array_elements_text(children)), body
    from rows from (json_to_recordset(${JSON.stringify(elements)}::json) as (vocabulary text, element text, attributes jsonb, children json, body text))
      with ordinality as r(vocabulary, element, attributes, children, body, at)
    order by vocabulary, element, at desc
    on conflict (organisation_id, vocabulary, element) do update
      set attributes = excluded.attributes, children = excluded.children, body = excluded.body, updated_at = now()`;
}
