/** Whatever breaks while a file comes in or goes: no row ever speaks of bytes that are not there. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { deleteFile } from "../../worker/flows/change-file.ts";
import { type KeepPorts, keepFile } from "../../worker/flows/keep-file.ts";
import type { OwnedFile } from "../../worker/ports.ts";
import { png, sha256 } from "./vectors.ts";

/** Rows and bytes in memory; whatever `breaks` names does not come back. */
function house(breaks: { on?: "put" | "keep" | "remove" } = {}) {
  const rows = new Map<string, OwnedFile>();
  const objects = new Map<string, Uint8Array>();
  const may = (step: typeof breaks.on) => {
    if (breaks.on === step) throw new Error("the power is cut");
  };
  const ports = {
    files: {
      find: async (_: string, name: { sha256: string }) => rows.get(name.sha256),
      usage: async () => ({ used: 0, most: 1_000_000 }),
      async keep(organisation: string, file: OwnedFile) {
        may("keep");
        const more = { organisation, slug: organisation, audiences: [], createdAt: "" };
        const kept = { ...file, ...more };
        rows.set(file.sha256, kept);
        return { outcome: "new", file: kept };
      },
      async remove(_: string, name: { sha256: string }) {
        rows.delete(name.sha256);
        return { outcome: "removed", sha256: name.sha256 };
      },
    },
    fileStore: {
      has: async (_: string, name: string) => objects.has(name),
      get: async () => undefined,
      async put(_: string, name: string, bytes: Uint8Array) {
        may("put");
        objects.set(name, bytes);
      },
      async remove(_: string, name: string) {
        may("remove");
        objects.delete(name);
      },
    },
    digest: async (bytes: Uint8Array) =>
      new Uint8Array(createHash("sha256").update(bytes).digest()),
    random: { bytes: (n: number) => new Uint8Array(n), id: () => crypto.randomUUID() },
  } as unknown as KeepPorts;
  const isTrue = () => [...rows.keys()].every((name) => objects.has(name));
  return { ports, rows, objects, isTrue, breaks };
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

test("Cut off while it is deleted, the row is gone and the bytes are nobody’s", async () => {
  const { ports, rows, objects, isTrue } = house({ on: "remove" });
  await keepFile(ports, sent);
  const file = { sha256: sent.sha256 };
  await expect(deleteFile(ports, { organisation: "farm", file })).rejects.toThrow("the power");
  expect([rows.size, objects.size, isTrue()]).toEqual([0, 1, true]);
});

test("What is refused leaves nothing behind", async () => {
  const { ports, rows, objects } = house();
  const bytes = new TextEncoder().encode("<svg/>");
  await expect(keepFile(ports, { ...sent, bytes, sha256: sha256(bytes) })).rejects.toThrow("SVG");
  await expect(keepFile(ports, { ...sent, sha256: "0".repeat(64) })).rejects.toThrow("SHA-256");
  await expect(keepFile(ports, { ...sent, name: "/" })).rejects.toThrow("name");
  expect([rows.size, objects.size]).toEqual([0, 0]);
});
