/** What is proven, how far, and what the verifier says when the world around it misbehaves. docs/log-format.md §7. */
import { describe, expect, test } from "vitest";
import { toBase64 } from "../../../worker/core/bytes.ts";
import type { JsonObject } from "../../../worker/core/json.ts";
import { formatVkey } from "../../../worker/core/log/note.ts";
import { inclusionPath, rootOf } from "../../../worker/core/log/tree.ts";
import type { Step } from "../../../worker/core/proof/verdict.ts";
import { verifyBundle } from "../../../worker/core/proof/verify.ts";
import { inEnglish, inputOf } from "./run.ts";
import {
  CONTRACT,
  checkpointOf,
  cosign,
  EVENT_INDEX,
  entryAt,
  FakeChain,
  makeWorld,
  noteFor,
  policyFor,
  RECORDED_AT,
  RPC_A,
  RPC_B,
  SHIPPING,
  WITNESS,
  type World,
} from "./world.ts";

const check = (world: World) => inEnglish(inputOf(world));

describe("a bundle is proven", () => {
  test("with all its fields, their place in the log and the time they existed by", async () => {
    const verdict = await check(await makeWorld({ disclose: () => true }));
    expect(verdict).toMatchObject({ verdict: "proven", code: "proven" });
    expect(verdict.proven).toMatchObject({
      type: "event",
      index: "2",
      recordedBy: RECORDED_AT,
      checkpointSize: "9",
      anchors: [{ chain: "TEST chain", test: true, size: "9", saidBy: [RPC_A, RPC_B] }],
      erasures: [],
    });
    const pointers = verdict.proven?.fields.map(({ pointer }) => pointer);
    expect(pointers).toHaveLength(13);
    expect(pointers).toContain("#seq");
    expect(verdict.steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      "bundle ok",
      "fields ok",
      "signature skipped",
      "entry ok",
      "path ok",
      "note ok",
      "anchor ok",
      "status skipped",
    ]);
  });

  test("with one field shown, and says that the others were not looked at", async () => {
    const verdict = await check(await makeWorld({ disclose: (p) => p === "/bizStep" }));
    expect(verdict.proven?.fields).toEqual([{ pointer: "/bizStep", value: "shipping" }]);
    expect(verdict.notChecked.join(" ")).toContain("15 hidden digests");
  });

  test("with nothing shown at all: that it existed is something too", async () => {
    const verdict = await check(await makeWorld({ disclose: () => false }));
    expect(verdict).toMatchObject({ verdict: "proven", proven: { fields: [], hiddenFields: 16 } });
  });

  test("when a field was erased since: its digest stands for it", async () => {
    const statuses = [(i: number) => entryAt(i, "erasure", { target: String(EVENT_INDEX) })];
    const world = await makeWorld({ statuses, disclose: (p) => p !== "/readPoint/id" });
    const verdict = await check(world);
    expect(verdict).toMatchObject({ verdict: "proven", proven: { erasures: ["3"] } });
    expect(verdict.steps.at(-1)?.said).toContain(
      "Entry 3 says that fields of this record were erased",
    );
  });

  test("when it is an error declaration itself", async () => {
    const entry = (plain: JsonObject) => ({ ...plain, t: "correction", target: "1" });
    const document = { ...SHIPPING, errorDeclaration: { declarationTime: "2026-11-21T09:00:00Z" } };
    const verdict = await check(await makeWorld({ entry, document }));
    expect(verdict).toMatchObject({ verdict: "proven", proven: { type: "correction" } });
  });

  test("when it is another kind of record, and the verifier asked for that kind", async () => {
    const world = await makeWorld({ entry: (entry) => ({ ...entry, t: "record" }) });
    expect(await check(world)).toMatchObject({ code: "entry-type" });
    const verdict = await verifyBundle({ ...inputOf(world), types: ["record"] });
    expect(verdict).toMatchObject({ verdict: "proven", proven: { type: "record" } });
  });

  test("by the older of two anchored checkpoints, as far as the newer", async () => {
    const world = await makeWorld();
    const leaves = world.leaves.slice(0, 5);
    const older = await checkpointOf({
      leaves,
      chain: world.chain,
      index: 2,
      time: RECORDED_AT - 600,
    });
    const path = older.path.map(toBase64);
    const [anchor] = world.bundle.checkpoints[0].anchors;
    const anchors = [{ ...anchor, prevSize: "1", time: String(RECORDED_AT - 600) }];
    world.bundle.checkpoints.push({ note: older.note, path, anchors });
    const verdict = await check(world);
    expect(verdict.proven).toMatchObject({ recordedBy: RECORDED_AT - 600, checkpointSize: "9" });
    expect(verdict.reason).toContain("checkpoint of 5 entries");
  });

  test("on two chains, when the policy wants two", async () => {
    const world = await twoChains();
    world.policy.anchorsRequired = "2";
    expect(await check(world)).toMatchObject({ verdict: "proven", proven: { anchors: [{}, {}] } });
  });

  test("on one chain while another is not final yet, which is said", async () => {
    const world = await twoChains();
    world.second.final = [];
    const verdict = await check(world);
    expect(verdict).toMatchObject({
      verdict: "proven",
      proven: { anchors: [{ chainId: "31337" }] },
    });
    expect(verdict.notChecked.join(" ")).toContain(
      "TEST chain 2 holds the checkpoint of 9 entries, in a block that is not final yet",
    );
  });

  test("by a witness's cosignature, where the policy asks for one", async () => {
    const world = await makeWorld();
    world.policy.witnesses = { quorum: "1", keys: [formatVkey(WITNESS.key)] };
    world.bundle.checkpoints[0].note = await cosign(world.bundle.checkpoints[0].note, WITNESS);
    expect(await check(world)).toMatchObject({ verdict: "proven" });
  });

  test("by endpoints of the verifier's own, and by nobody else's", async () => {
    const world = await makeWorld();
    const asked = new Set<string>();
    world.rpcs = ["https://mine.example"];
    world.rpc = (url, method, params) => {
      asked.add(url);
      return world.chain.rpc(url, method, params);
    };
    expect(await check(world)).toMatchObject({ verdict: "proven" });
    expect([...asked]).toEqual(["https://mine.example"]);
  });

  test("by the log's word alone, where the policy asks for no anchor", async () => {
    const world = await makeWorld();
    world.bundle.checkpoints[0].anchors = [];
    world.policy.anchorsRequired = "0";
    const verdict = await check(world);
    expect(verdict).toMatchObject({ verdict: "proven", proven: { checkpointSize: "9" } });
    expect(verdict.proven).not.toHaveProperty("recordedBy");
  });

  test("with a state proof beside the anchor, which is read past and said so", async () => {
    const world = await makeWorld();
    const state = { header: "0xf9", account: ["0xf8"], storage: ["0xe2", "0x"] };
    world.bundle.checkpoints[0].anchors[0].state = state;
    const verdict = await check(world);
    expect(verdict.verdict).toBe("proven");
    expect(verdict.notChecked.join(" ")).toContain("state proof");
    state.header = "0xF9";
    expect(await check(world)).toMatchObject({ code: "bundle-malformed" });
  });

  async function twoChains(): Promise<World & { second: FakeChain }> {
    const world = await makeWorld();
    const second = new FakeChain(CONTRACT);
    second.chainId = 31338n;
    await checkpointOf({ leaves: world.leaves, chain: second, index: EVENT_INDEX });
    world.policy = policyFor([CONTRACT, CONTRACT]);
    world.policy.chains[1].rpcs = ["https://second.example"];
    world.policy.chains[1].rpcQuorum = "1";
    const [anchor] = world.bundle.checkpoints[0].anchors;
    world.bundle.checkpoints[0].anchors.push({ ...anchor, chainId: "31338" });
    const rpc: World["rpc"] = (url, method, params) =>
      (url.includes("second") ? second : world.chain).rpc(url, method, params);
    return { ...world, rpc, second };
  }
});

describe("the sentence of a verdict", () => {
  test("names the field that differs", async () => {
    const world = await makeWorld();
    const fields = world.bundle.event.fields as { v?: unknown }[];
    for (const field of fields) if (field.v === 500) field.v = 505;
    const verdict = await check(world);
    expect(verdict.reason).toBe(
      "The quantity shown (/quantityList/0/quantity = 505) is not what was committed.",
    );
    const step = verdict.steps.find(({ id }) => id === "fields");
    expect(step?.compared?.theirs).toBe(JSON.parse(atob(world.bundle.entry)).commit);
  });

  test("does not repeat endless text of a stranger", async () => {
    const world = await makeWorld();
    for (const field of world.bundle.event.fields)
      if (field.v === 500) field.v = "x".repeat(100_000);
    const { reason } = await check(world);
    expect(reason).toMatch(/is not what was committed/);
    expect(reason.length).toBeLessThan(300);
  });

  test("of a record that was voided tells what it was, and by which entry", async () => {
    const statuses = [(i: number) => entryAt(i, "correction", { target: String(EVENT_INDEX) })];
    const verdict = await check(await makeWorld({ statuses }));
    expect(verdict).toMatchObject({
      verdict: "refuted",
      code: "voided",
      proven: { voidedBy: "3" },
    });
    expect(verdict.reason).toBe("A later entry of the log, number 3, declares this record wrong.");
  });

  test("of a forked log tells that it signed two histories", async () => {
    const world = await makeWorld();
    const leaves = [...world.leaves.slice(0, 8), rootOf([])];
    const note = await noteFor({ size: 9, root: rootOf(leaves) });
    const path = inclusionPath(leaves, EVENT_INDEX).map(toBase64);
    world.bundle.checkpoints.push({ note, path, anchors: [] });
    expect((await check(world)).reason).toBe(
      "The log signed two different histories of 9 entries.",
    );
  });
});

describe("steps", () => {
  test("are told one by one, in order, each once", async () => {
    const told: Step[] = [];
    const input = inputOf(await makeWorld());
    const verdict = await verifyBundle({ ...input, onStep: (step) => told.push(step) });
    expect(told).toEqual(verdict.steps);
    expect(told.map(({ id }) => id)).toEqual([
      "bundle",
      "fields",
      "signature",
      "entry",
      "path",
      "note",
      "anchor",
      "status",
    ]);
  });

  test("after the one that decides are not reached, and nobody is asked", async () => {
    const world = await makeWorld();
    world.bundle.event.fields.pop();
    const { steps } = await check(world);
    expect(steps.slice(2).every(({ said }) => said === "Not reached.")).toBe(true);
    expect(world.chain.asked).toEqual([]);
  });
});

describe("a device", () => {
  test("without Ed25519 cannot decide, and does not blame the record", async () => {
    const input = inputOf(await makeWorld());
    const ed25519 = () => Promise.reject(new Error("NotSupportedError"));
    const verdict = await verifyBundle({ ...input, ed25519 });
    expect(verdict).toMatchObject({ verdict: "not-checkable", code: "unfinished" });
  });
});
