/** Keys on phones: kept once, never changed, each with its document in the log. */
import { sql } from "drizzle-orm";
import { toHex } from "../core/bytes.ts";
import type { P256Jwk } from "../core/steps/signature.ts";
import type { ContractName, DeviceKey, DeviceKeys, NewDeviceKey } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { stateOf } from "./events.ts";
import { withinQuota } from "./quota.ts";

export function deviceKeys(db: Db, contract?: ContractName): DeviceKeys {
  return {
    register: (organisation, key, most) =>
      withinQuota(() => register(db, { organisation, key, most })),
    list: (organisation, limit) => list(db, { organisation, limit, contract }),
    async find(organisation, thumbprints) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<{ thumbprint: string; jwk: P256Jwk }>(sql`select thumbprint, jwk from device_keys
          where organisation_id = ${organisation}::uuid
          and thumbprint in (select json_array_elements_text(${JSON.stringify(thumbprints)}::json))`),
      ] as const);
      return new Map(rows.map(({ thumbprint, jwk }) => [thumbprint, jwk]));
    },
  };
}

interface ToRegister {
  readonly organisation: string;
  readonly key: NewDeviceKey;
  readonly most: number;
}

async function register(db: Db, { organisation, key, most }: ToRegister) {
  const { id, person = null, thumbprint, jwk, label, body, seed } = key;
  const owner = sql`${organisation}::uuid`;
  const own = sql`device_keys where organisation_id = ${owner}`;
  const [, { rows: found }] = await inScope(db, { organisation }, [
    // One after the other, so that a key sent twice at once is one key.
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    db.execute<{ known: boolean; full: boolean }>(sql`with before as (
        select exists (select from ${own} and thumbprint = ${thumbprint}) as known,
          (select count(*) from ${own}) >= ${most} as full),
      new_document as (insert into documents (id, organisation_id, body, seed)
        select ${id}::uuid, ${owner}, ${body}, decode(${toHex(seed)}, 'hex') from before where not known and not "full" returning id),
      new_key as (insert into device_keys (id, organisation_id, person_id, thumbprint, jwk, label)
        select id, ${owner}, ${person}::uuid, ${thumbprint}, ${JSON.stringify(jwk)}::jsonb, ${label} from new_document),
      new_waiting as (insert into outbox (document_id, organisation_id) select id, ${owner} from new_document)
      select known, "full" from before`),
  ] as const);
  if (found[0]?.known) return "known";
  return found[0]?.full ? "full" : "new";
}

interface Listing {
  readonly organisation: string;
  readonly limit: number;
  readonly contract: ContractName | undefined;
}

async function list(db: Db, { organisation, limit, contract }: Listing): Promise<DeviceKey[]> {
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<KeyRow>(sql`select k.thumbprint, k.jwk, k.label, e.index, ${stateOf(sql`e.index`, contract)} as state,
        to_char(k.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"
      from device_keys k left join entries e on e.document_id = k.id
      where k.organisation_id = ${organisation}::uuid order by k.created_at desc, k.id limit ${limit}`),
  ] as const);
  return rows.map(({ index, ...row }) => {
    const isLogged = index !== null && row.state !== "received";
    return { ...row, ...(isLogged && { index: Number(index) }) };
  });
}

type KeyRow = {
  thumbprint: string;
  jwk: P256Jwk;
  label: string;
  createdAt: string;
  index: string | null;
  state: DeviceKey["state"];
};
