/** Whatever breaks while a file comes in or goes: no row ever speaks of bytes that are not there. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { deleteFile } from "../../worker/flows/change-file.ts";
import { type KeepPorts, keepFile } from "../../worker/flows/keep-file.ts";
import { sweepFiles } from "../../worker/flows/sweep-files.ts";
import type { OwnedFile } from "../../worker/ports.ts";
import { png, sha256 } from "./vectors.ts";

type Step = "put" | "keep" | "remove";
interface At {
  readonly object: string;
}

/** Rows and bytes in memory; whatever `breaks` names does not come back. */
function house({ on, most = 1_000_000 }: { on?: Step; most?: number } = {}) {
  const rows = new Map<string, OwnedFile>();
  const objects = new Map<string, Uint8Array>();
  const loose = new Set<string>();
  const breaks: { on?: Step } = { ...(on && { on }) };
  const may = (step: Step) => {
    if (breaks.on === step) throw new Error("the power is cut");
  };
  const used = () => [...rows.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const ports = {
    files: {
      find: async (_: string, name: { sha256: string }) => rows.get(name.sha256),
      async expect({ object }: At, bytes: number) {
        loose.add(object);
        return { used: used(), most, isRoom: used() + bytes <= most };
      },
      forget: async ({ object }: At) => void loose.delete(object),
      async keep(organisation: string, file: OwnedFile) {
        may("keep");
        const known = rows.get(file.sha256);
        if (known !== undefined) return { outcome: "known", file: known };
        if (used() + file.bytes > most) return { outcome: "over-quota", used: used(), most };
        const more = { organisation, slug: organisation, audiences: [], createdAt: "" };
        const kept = { ...file, ...more };
        rows.set(file.sha256, kept);
        loose.delete(file.object);
        return { outcome: "new", file: kept };
      },
      async remove(_: string, { sha256: name }: { sha256: string }) {
        const object = rows.get(name)?.object ?? "";
        rows.delete(name);
        loose.add(object);
        return { outcome: "removed", object };
      },
    },
    fileStore: {
      has: async ({ object }: At) => objects.has(object),
      get: async () => undefined,
      async put({ object }: At, bytes: Uint8Array) {
        may("put");
        objects.set(object, bytes);
      },
      async remove(all: readonly At[]) {
        may("remove");
        for (const { object } of all) objects.delete(object);
      },
    },
    digest: async (bytes: Uint8Array) =>
      new Uint8Array(createHash("sha256").update(bytes).digest()),
    random: { bytes: (n: number) => new Uint8Array(n), id: () => crypto.randomUUID() },
  } as unknown as KeepPorts;
  /** No row speaks of what is not there, and whatever is there is spoken of, or known to be nobody's. */
  const isTrue = () => {
    const named = new Set([...rows.values()].map(({ object }) => object));
    return (
      [...named].every((object) => objects.has(object)) &&
      [...objects.keys()].every((object) => named.has(object) || loose.has(object))
    );
  };
  return { ports, rows, objects, loose, isTrue, breaks };
}

const PHOTO = png();
const sent = { organisation: "farm", sha256: sha256(PHOTO), name: "cherry.png", bytes: PHOTO };

test.each(["put", "keep"] as const)(
  "Cut off at “%s”, it is not there; sent again it is",
  async (on) => {
    const { ports, rows, isTrue, breaks } = house({ on });
    await expect(keepFile(ports, sent)).rejects.toThrow("the power is cut");
    expect([rows.size, isTrue()]).toEqual([0, true]);
    delete breaks.on;
    expect(await keepFile(ports, sent)).toMatchObject({ isNew: true });
    expect([rows.size, isTrue()]).toEqual([1, true]);
  },
);

test("Bytes that were lost come back when the file is sent again", async () => {
  const { ports, objects, isTrue } = house();
  await keepFile(ports, sent);
  objects.clear();
  expect(isTrue()).toBe(false);
  await keepFile(ports, sent);
  expect(isTrue()).toBe(true);
});

test("Cut off while it is deleted, the row is gone and the bytes are known to be nobody’s", async () => {
  const { ports, rows, objects, loose, isTrue, breaks } = house({ on: "remove" });
  await keepFile(ports, sent);
  const file = { sha256: sent.sha256 };
  await deleteFile(ports, { organisation: "farm", file });
  expect([rows.size, objects.size, isTrue()]).toEqual([0, 1, true]);
  expect([...loose]).toEqual([...objects.keys()]);
  // Sent again meanwhile it has bytes of its own, which no sweep of the old ones takes along.
  const { file: back } = await keepFile(ports, sent);
  expect(back).toMatchObject({ sha256: sent.sha256 });
  delete breaks.on;
  await sweepFiles({
    fileStore: ports.fileStore,
    looseObjects: {
      old: async () => [...loose].map((object) => ({ organisation: "farm", object })),
      forget: async () => loose.clear(),
    },
    now: () => 0,
  });
  expect([rows.size, objects.size, loose.size, isTrue()]).toEqual([1, 1, 0, true]);
});

test("Of two that come at once with the same bytes, one is kept, and the other’s bytes are taken away alone", async () => {
  const { ports, rows, objects, loose, isTrue } = house();
  const both = await Promise.all([keepFile(ports, sent), keepFile(ports, sent)]);
  expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  expect([rows.size, objects.size, loose.size, isTrue()]).toEqual([1, 1, 0, true]);
});

test("Of two that come at once where one has room, the other is refused and leaves nothing", async () => {
  const { ports, rows, objects, loose, isTrue } = house({ most: PHOTO.length * 1.5 });
  const other = png({ seed: 7 });
  const all = await Promise.allSettled([
    keepFile(ports, sent),
    keepFile(ports, { ...sent, bytes: other, sha256: sha256(other) }),
  ]);
  expect(all.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect([rows.size, objects.size, loose.size, isTrue()]).toEqual([1, 1, 0, true]);
});

test("What is refused leaves nothing behind", async () => {
  const { ports, rows, objects } = house();
  const bytes = new TextEncoder().encode("<svg/>");
  await expect(keepFile(ports, { ...sent, bytes, sha256: sha256(bytes) })).rejects.toThrow("SVG");
  await expect(keepFile(ports, { ...sent, sha256: "0".repeat(64) })).rejects.toThrow("SHA-256");
  await expect(keepFile(ports, { ...sent, name: "/" })).rejects.toThrow("name");
  expect([rows.size, objects.size]).toEqual([0, 0]);
});
