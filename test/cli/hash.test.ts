import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashCommand } from "../../cli/hash.ts";

const FIXTURES = join(import.meta.dirname, "../vectors/epcis");
const EXAMPLE_A =
  "ni:///sha-256;6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7?ver=CBV2.0";
const BARE = JSON.stringify({
  "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  type: "ObjectEvent",
  eventTime: "2026-02-28T08:15:30Z",
  eventTimeZoneOffset: "+00:00",
  action: "OBSERVE",
  epcList: ["urn:epc:id:sgtin:4012345.011111.9876"],
});

type Options = { prehash?: boolean; json?: boolean; text?: string };

async function run(file: string, { prehash = false, json = false, text }: Options = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  };
  const readFile = async () => text ?? "";
  const exit = await hashCommand(
    { file, prehash, json },
    text === undefined ? io : { ...io, readFile },
  );
  return { exit, out, err };
}

describe("rootproof hash", () => {
  test("prints the hash ID of each event", async () => {
    const file = join(FIXTURES, "ReferenceEventHashAlgorithm.jsonld");
    expect(await run(file)).toEqual({ exit: 0, out: [EXAMPLE_A], err: [] });
  });

  test("with --prehash the line before is what was hashed", async () => {
    const { out } = await run("event.json", { text: BARE, prehash: true });
    const [preHash = "", hashId] = out;
    const hex = createHash("sha256").update(preHash).digest("hex");
    expect(hashId).toBe(`ni:///sha-256;${hex}?ver=CBV2.0`);
    expect(preHash).toBe(
      "eventType=ObjectEventeventTime=2026-02-28T08:15:30.000ZeventTimeZoneOffset=+00:00epcListepc=https://id.gs1.org/01/04012345111118/21/9876action=OBSERVE",
    );
  });

  test("with --json each event is one object on a line", async () => {
    const named = BARE.replace("{", '{"eventID":"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",');
    const { out } = await run("event.json", { text: named, json: true });
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        index: 0,
        eventID: "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        hashId: expect.stringMatching(/^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0$/),
      },
    ]);
    const both = await run("event.json", { text: BARE, json: true, prehash: true });
    expect(Object.keys(JSON.parse(both.out[0] ?? ""))).toEqual(["index", "hashId", "preHash"]);
  });

  test.each([
    [
      "XML",
      '\ufeff<?xml version="1.0"?><epcis:EPCISDocument/>',
      "event: this is XML; for now hash reads EPCIS 2.0 JSON, XML comes later",
    ],
    ["no JSON", "{", "event: line 1, column 2: a member name in double quotes is expected"],
    ["no event", "{}", "event: there is no EPCIS event in this file"],
    ["a key twice", '{"a":1,"a":1}', 'event: line 1, column 8: the name "a" appears twice'],
    [
      "a name without a meaning",
      BARE.replace('"action"', '"ex:a":1,"action"'),
      'event: /ex:a uses the prefix "ex", which @context does not declare',
    ],
    [
      "a time without zone",
      BARE.replace("30Z", "30"),
      'event: /eventTime must be a date and time with its zone, like 2026-02-28T08:15:30.000+01:00, got "2026-02-28T08:15:30"',
    ],
    ["nothing at all", " \n", "event: there is nothing in it"],
  ])("refuses %s, with exit code 1 and nothing printed", async (_, text, sentence) => {
    expect(await run("event", { text })).toEqual({ exit: 1, out: [], err: [sentence] });
  });

  test("says everything that an event lacks", async () => {
    expect(await run("event", { text: '{"type":"ObjectEvent"}' })).toEqual({
      exit: 1,
      out: [],
      err: [
        "event: /eventTime is missing",
        "event: /eventTimeZoneOffset is missing",
        "event: /action is missing",
      ],
    });
  });

  test("says of twenty events which one is wrong, and where", async () => {
    const events = Array.from({ length: 20 }, () => ({ ...JSON.parse(BARE) }));
    events[13].eventTime = "yesterday";
    events[17] = null;
    const text = JSON.stringify({ type: "EPCISDocument", epcisBody: { eventList: events } });
    expect(await run("event", { text })).toEqual({
      exit: 1,
      out: [],
      err: [
        expect.stringMatching(/^event: \/epcisBody\/eventList\/13\/eventTime must .*"yesterday"$/),
        "event: /epcisBody/eventList/17 must be an object, got null",
      ],
    });
  });

  test("asks for nothing that no hash needs: neither a context nor what else a document has", async () => {
    const { "@context": _, ...event } = JSON.parse(BARE);
    const [own] = (await run("event", { text: BARE })).out;
    expect((await run("event", { text: JSON.stringify(event) })).out).toEqual([own]);
    const document = { type: "EPCISDocument", epcisBody: { eventList: [event] } };
    expect((await run("event", { text: JSON.stringify(document) })).out).toEqual([own]);
  });

  test("says so when there is no such file", async () => {
    const { exit, err } = await run("/nowhere/event.json");
    expect(exit).toBe(1);
    expect(err[0]).toContain("ENOENT");
  });
});

describe("rootproof hash as a program", () => {
  const COMMAND = join(import.meta.dirname, "../../cli/rootproof.mjs");
  const FILE = join(FIXTURES, "ReferenceEventHashAlgorithm.jsonld");

  const start = (...args: string[]) => spawn(process.execPath, [COMMAND, "hash", ...args]);

  async function ended(child: ChildProcess) {
    let [out, err] = ["", ""];
    child.stdout?.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      err += chunk;
    });
    const exit = await new Promise((done) => child.once("close", done));
    return { exit, out, err };
  }

  test.each([[["-"]], [[]]])("given %j reads standard input", async (args) => {
    const child = start(...args);
    child.stdin.end(readFileSync(FILE));
    expect(await ended(child)).toEqual({ exit: 0, out: `${EXAMPLE_A}\n`, err: "" });
  });

  test("calls standard input by its name when there is something wrong with it", async () => {
    const child = start();
    child.stdin.end("{}");
    const err = "standard input: there is no EPCIS event in this file\n";
    expect(await ended(child)).toEqual({ exit: 1, out: "", err });
  });

  test("asks for a file where nothing is piped", async () => {
    const child = spawn(process.execPath, [COMMAND, "hash"], { stdio: ["ignore", "pipe", "pipe"] });
    const { exit, err } = await ended(child);
    expect(exit).toBe(1);
    expect(err).toMatch(/^hash needs one file, or "-" for standard input\.\nUsage:/);
  });

  test("ends quietly when nobody reads on", async () => {
    const child = start(FILE);
    child.stdout.destroy();
    expect(await ended(child)).toMatchObject({ exit: 1, err: "" });
  });
});
