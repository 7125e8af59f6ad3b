/** Somebody rewrites history with the rights of the database's owner. Each time the verifier or the sequencer says so, by name. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Client, withClient } from "../../cli/operator/database.ts";
import { utf8 } from "../../worker/core/bytes.ts";
import { encodeEntry, parseEntry } from "../../worker/core/log/entry.ts";
import { leafHash } from "../../worker/core/log/tree.ts";
import { startTestStack } from "../support/stack.ts";
import {
  Auditor,
  attack,
  backUp,
  change,
  logSays,
  restart,
  restore,
  type Scene,
  setScene,
  speak,
} from "./attacker.ts";
import { FARM, MILL, MILLING, statusOf } from "./cast.ts";
import { bend, forged, OF_THE_MILLING, rewriteAsIfItHadBeenSo, swap } from "./forgeries.ts";

let scene: Scene;
const auditor = new Auditor();
/** What the mill took home while all was well. */
let keptByTheMill: string;

beforeAll(async () => {
  const stack = await startTestStack();
  scene = await setScene(stack);
  await auditor.learn(stack);
  keptByTheMill = await bundleNow();
});

afterAll(async () => {
  auditor.leave();
  await scene?.stack.remove();
});

const millKey = () => scene.keys[MILL];

async function bundleNow(): Promise<string> {
  const { proof } = await statusOf(scene.stack, millKey(), MILLING);
  return (await scene.stack.call(millKey(), "GET", proof)).text();
}

interface Noticed {
  /** The verifier's code for the mill's event, from the bundle that the site now gives. */
  readonly verifier?: string;
  /** The sequencer's, at its next life. */
  readonly sequencer?: RegExp;
}

/** The attack, what is noticed of it, and everything put back so that the next one starts from health. */
async function suffer(work: (client: Client) => Promise<unknown>, noticed: Noticed): Promise<void> {
  await backUp(scene);
  try {
    await attack(scene, work);
    if (noticed.verifier !== undefined) {
      const { code, reason } = await auditor.verify(await bundleNow());
      expect(`${code}: ${reason}`).toMatch(new RegExp(`^${noticed.verifier}: `));
    }
    if (noticed.sequencer !== undefined) {
      await restart(scene);
      await speak(scene);
      expect(await logSays(scene, noticed.sequencer)).toMatch(noticed.sequencer);
    }
  } finally {
    await restore(scene);
    const said = await speak(scene);
    expect(await logSays(scene, /^ok$/)).toBe("ok");
    await scene.stack.until(scene.keys[FARM] ?? "", said, "logged");
  }
}

describe("Before anything happens", () => {
  test("the auditor finds the mill’s event proven, and the operator finds the log well", async () => {
    expect(await auditor.verify(await bundleNow())).toMatchObject({ verdict: "proven" });
    expect(await logSays(scene, /^ok$/)).toBe("ok");
  });
});

describe("An attacker who changes what was said", () => {
  test("by one quantity is noticed by both", () =>
    suffer(bend('"quantity":160', '"quantity":190'), {
      verifier: "fields",
      sequencer: /^content-altered: The content of entry \d+ /,
    }));

  test("by one time is noticed by both", () =>
    suffer(bend("2026-03-19T15:30:00", "2026-03-18T15:30:00"), {
      verifier: "fields",
      sequencer: /^content-altered: /,
    }));

  test("by one salt, so that nothing can be opened any more, is noticed by both", () =>
    suffer(
      (client) =>
        change(
          client,
          `update documents set seed = decode(repeat('2a', 32), 'hex') where ${OF_THE_MILLING}`,
        ),
      { verifier: "fields", sequencer: /^content-altered: / },
    ));

  test("into something that is no document at all is noticed too", () =>
    suffer((client) => change(client, `update documents set body = '{' where ${OF_THE_MILLING}`), {
      sequencer: /^content-altered: /,
    }));

  test("and, cleverer, makes entry, leaf, tile and root fit again, is noticed by both", () =>
    suffer(rewriteAsIfItHadBeenSo, {
      verifier: "path",
      sequencer: /^history-changed: /,
    }));
});

describe("An attacker who takes something away", () => {
  test("one event with all its rows, is noticed by the sequencer; the proof in the mill’s hands still holds", async () => {
    const { rows, check } = whatIsLeftOfTheMilling();
    await suffer(
      async (client) => {
        await change(client, `delete from entries where event_id in ${rows}`);
        await change(client, `delete from event_lots where event_id in ${rows}`);
        await change(client, `delete from documents where id in ${rows}`);
        await change(client, "delete from events where event_id = $1", [MILLING.eventID]);
        await check();
      },
      { sequencer: /^entry-missing: Entry \d+ is gone/ },
    );
  });

  const whatIsLeftOfTheMilling = () => ({
    rows: `(select id from events where event_id = '${MILLING.eventID}')`,
    check: async () => {
      const path = `/api/events/${encodeURIComponent(MILLING.eventID)}`;
      expect((await scene.stack.call(millKey(), "GET", path)).status).toBe(404);
      expect(await auditor.verify(keptByTheMill)).toMatchObject({ verdict: "proven" });
    },
  });

  test("the event, but leaves its entry standing, is noticed by the sequencer", () =>
    suffer(
      async (client) => {
        const { rows } = whatIsLeftOfTheMilling();
        await change(client, `delete from event_lots where event_id in ${rows}`);
        await change(client, "delete from events where event_id = $1", [MILLING.eventID]);
      },
      { sequencer: /^content-missing: The event of entry \d+ is gone/ },
    ));

  test("only what was said, is noticed by the sequencer", () =>
    suffer((client) => change(client, `delete from documents where ${OF_THE_MILLING}`), {
      sequencer: /^content-missing: /,
    }));

  test("a tile, is noticed by the sequencer", () =>
    suffer((client) => change(client, "delete from tiles where level = 0"), {
      sequencer: /^history-changed: /,
    }));

  test("the newest checkpoint, is noticed by the sequencer", () =>
    suffer(
      (client) =>
        change(client, "delete from checkpoints where size = (select max(size) from checkpoints)"),
      { sequencer: /^rolled-back: / },
    ));
});

describe("An attacker who reorders", () => {
  test("two entries, is noticed by both", () =>
    suffer(swap, { verifier: "entry-index", sequencer: /^order-changed: Entry \d+ stands in / }));

  test("two entries and lets each say its new place, is noticed by both", () =>
    suffer(
      async (client) => {
        const { first, second } = await swap(client);
        for (const index of [first, second]) {
          const { rows } = await client.query("select entry from entries where index = $1", [
            index,
          ]);
          const entry = parseEntry(utf8(rows[0].entry));
          const bytes = encodeEntry({ ...entry, i: String(index) });
          const values = [index, new TextDecoder().decode(bytes), Buffer.from(leafHash(bytes))];
          await change(
            client,
            "update entries set entry = $2, leaf_hash = $3 where index = $1",
            values,
          );
        }
      },
      { verifier: "path", sequencer: /^entry-altered: / },
    ));
});

describe("An attacker who forges what vouches for the log", () => {
  test("a checkpoint’s note, is noticed by the verifier", () =>
    suffer((client) => change(client, "update notes set note = $1", [forged(keptByTheMill)]), {
      verifier: "note-signature",
    }));

  test("what the chain is said to hold, is noticed by the verifier", () =>
    suffer((client) => change(client, "update anchors set time = time - 86400"), {
      verifier: "anchor-absent",
    }));
});

describe("An attacker who restores an old backup", () => {
  test("is noticed by the sequencer in the same life and in the next, and nothing is signed", async () => {
    await backUp(scene, "last_week");
    const later = await speak(scene);
    await scene.stack.until(scene.keys[FARM] ?? "", later, "logged");
    const checkpoint = () => fetch(`${scene.stack.origin}/log/checkpoint`).then((a) => a.text());
    const { index } = await statusOf(scene.stack, scene.keys[FARM], { eventID: later });
    // The public copy follows a moment after the signature.
    await expect.poll(checkpoint).toContain(`\n${Number(index) + 1}\n`);
    const signed = await checkpoint();
    await backUp(scene, "today");

    await restore(scene, "last_week");
    await speak(scene);
    expect(await logSays(scene, /^second-writer: /)).toMatch(/^second-writer: /);
    await restart(scene);
    await speak(scene);
    const said = await logSays(scene, /^rolled-back: /);
    expect(said).toMatch(/^rolled-back: .*Was an old backup restored\?$/);
    expect(await checkpoint()).toBe(signed);

    await restore(scene, "today");
    await speak(scene);
    expect(await logSays(scene, /^ok$/)).toBe("ok");
  });
});

describe("An attacker who leaves the triggers alone", () => {
  const refused = (text: string) =>
    withClient(scene.stack.ownerUrl, (client) => client.query(text)).then(
      () => "done",
      (error: Error) => error.message,
    );

  test.each([
    "captures",
    "events",
    "event_lots",
    "entries",
    "checkpoints",
    "notes",
    "anchor_attempts",
  ])("is refused every change of %s by the database itself", async (table) => {
    const { rows } = await withClient(scene.stack.ownerUrl, (client) =>
      client.query(
        "select column_name as name from information_schema.columns where table_name = $1",
        [table],
      ),
    );
    const column = `"${rows[0].name}"`;
    const no = (verb: string) => `${table} is append-only: ${verb} refused`;
    expect(await refused(`update ${table} set ${column} = ${column}`)).toBe(no("UPDATE"));
    expect(await refused(`delete from ${table}`)).toBe(no("DELETE"));
    expect(await refused(`truncate ${table} cascade`)).toContain("append-only: TRUNCATE refused");
  });

  test("is refused a tile that shrinks, changes, moves or goes", async () => {
    const only = "a tile only grows";
    expect(await refused("update tiles set hashes = substring(hashes for 32)")).toBe(only);
    expect(await refused("update tiles set hashes = '\\x00'::bytea || hashes")).toBe(only);
    expect(await refused("update tiles set number = number + 1")).toBe(only);
    expect(await refused("delete from tiles")).toBe("tiles is append-only: DELETE refused");
    expect(await refused("truncate tiles")).toBe("tiles is append-only: TRUNCATE refused");
    expect(await refused("update tiles set hashes = hashes")).toBe("done");
  });
});
