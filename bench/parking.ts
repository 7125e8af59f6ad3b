/**
 * Holds the sequencer still while captures are measured. The Durable Object lives in the same process, so its rounds would count
 * as theirs. A trigger lets it wait inside PostgreSQL, for a lock that the bench holds: waiting costs it no CPU, and the Worker
 * runs unchanged.
 */
import type pg from "pg";

const LOCK = 4_711;

export interface Parking {
  /** From here on a round waits before it takes its first event. */
  park(): Promise<void>;
  release(): Promise<void>;
  remove(): Promise<void>;
}

export async function installParking(owner: pg.Client): Promise<Parking> {
  await owner.query(`create function bench_park() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(${LOCK}); return null; end $$`);
  await owner.query(`create trigger bench_park before delete on outbox
    for each statement execute function bench_park()`);
  return {
    park: async () => void (await owner.query(`select pg_advisory_lock(${LOCK})`)),
    release: async () => void (await owner.query(`select pg_advisory_unlock(${LOCK})`)),
    async remove() {
      await owner.query("drop trigger bench_park on outbox");
      await owner.query("drop function bench_park()");
    },
  };
}
