/** The operator's view of organisations: what each uses, may use, and whether it is suspended. Row-level security: scope `operator`. */
import { sql } from "drizzle-orm";
import type { InstallationLimits, Operations, Usage } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

const OPERATOR = { scope: "operator" } as const;

type UsageRow = Omit<Usage, "suspendedFor"> & { suspendedFor: string | null };

export function operations(db: Db): Operations {
  return {
    async organisations({ search, after, limit }) {
      const [{ rows }] = await inScope(db, OPERATOR, [
        db.execute<UsageRow>(sql`select o.slug, o.name, to_char(o.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
            (select coalesce(sum(c.event_count), 0)::int from captures c
              where c.organisation_id = o.id and c.created_at >= date_trunc('month', now(), 'UTC'))
            + (select count(*)::int from records r where r.organisation_id = o.id and r.created_at >= date_trunc('month', now(), 'UTC'))
            + (select count(*)::int from device_keys k
              where k.organisation_id = o.id and k.created_at >= date_trunc('month', now(), 'UTC')) as events,
            (select coalesce(sum(f.bytes), 0)::float8 from files f where f.organisation_id = o.id and f.deleted_at is null) as "storageBytes",
            coalesce(q.events_per_month, i.events_per_month) as "eventsPerMonth",
            coalesce(q.storage_bytes, i.storage_bytes)::float8 as "maxStorageBytes",
            q.organisation_id is not null as "hasOwnQuota", o.suspended_for as "suspendedFor"
          from organisations o cross join installation i left join quotas q on q.organisation_id = o.id
          where o.slug > ${after} and (${search} = '' or position(lower(${search}) in lower(o.slug || ' ' || o.name)) > 0)
          order by o.slug limit ${limit}`),
      ] as const);
      return rows.map(({ suspendedFor, ...usage }) => ({
        ...usage,
        ...(suspendedFor !== null && { suspendedFor }),
      }));
    },
    async suspend(slug, reason) {
      const [{ rowCount }] = await inScope(db, OPERATOR, [
        db.execute(sql`update organisations set suspended_for = ${reason ?? null},
          suspended_at = ${reason === undefined ? sql`null` : sql`coalesce(suspended_at, now())`} where slug = ${slug}`),
      ] as const);
      return rowCount === 1;
    },
    async suspendPage(anchor, reason) {
      const [{ rowCount }] = await inScope(db, OPERATOR, [
        db.execute(sql`update products set suspended_for = ${reason ?? null},
          suspended_at = ${reason === undefined ? sql`null` : sql`coalesce(suspended_at, now())`} where anchor = ${anchor}`),
      ] as const);
      return rowCount === 1;
    },
    async setQuota(slug, { eventsPerMonth, storageBytes }) {
      const isNone = eventsPerMonth === undefined && storageBytes === undefined;
      const [{ rows }] = await inScope(db, OPERATOR, [
        db.execute(sql`select id from organisations where slug = ${slug}`),
        db.execute(
          isNone
            ? sql`delete from quotas where organisation_id in (select id from organisations where slug = ${slug})`
            : sql`insert into quotas (organisation_id, events_per_month, storage_bytes)
                select id, ${eventsPerMonth ?? null}, ${storageBytes ?? null} from organisations where slug = ${slug}
                on conflict (organisation_id) do update
                set events_per_month = excluded.events_per_month, storage_bytes = excluded.storage_bytes`,
        ),
      ] as const);
      return rows.length === 1;
    },
    async limits() {
      const [{ rows }] = await inScope(db, OPERATOR, [
        db.execute<
          Omit<InstallationLimits, "gasWeiPerDay"> & { gasWeiPerDay: string | null }
        >(sql`select events_per_month as "eventsPerMonth", storage_bytes::float8 as "storageBytes",
          gas_wei_per_day as "gasWeiPerDay" from installation`),
      ] as const);
      const [row] = rows;
      if (row === undefined) throw new Error("the installation has no row of its own");
      const { gasWeiPerDay, ...limits } = row;
      return { ...limits, ...(gasWeiPerDay !== null && { gasWeiPerDay }) };
    },
    async setLimits({ eventsPerMonth, storageBytes, gasWeiPerDay }) {
      await inScope(db, OPERATOR, [
        db.execute(sql`update installation set events_per_month = ${eventsPerMonth}, storage_bytes = ${storageBytes},
          gas_wei_per_day = ${gasWeiPerDay ?? null}`),
      ] as const);
    },
  };
}
