/** Every example a reader may copy is run against a real stack: the files of docs/examples, and each line of curl on the page. */
import { execFile } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { codesOn } from "./page.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const NODE = join(ROOT, "node_modules/node/bin/node");
const EVENT = "urn:uuid:0a1b2c3d-0000-4000-8000-000000000011";

let stack: TestStack;
let key: string;
/** Where the examples are run, and where they may leave something. */
let room: string;
let temporary: string;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), "rootproof-examples-"));
  temporary = mkdtempSync(join(tmpdir(), "rootproof-examples-"));
  stack = await startTestStack({ heartbeat: true });
  key = await stack.organisation("las-nubes-mill");
  for (const slug of ["finca-aurora", "nordlys"]) await stack.organisation(slug);
});
afterAll(async () => {
  await stack?.remove();
  for (const dir of [room, temporary]) rmSync(dir, { recursive: true, force: true });
});

interface Ran {
  readonly exit: number;
  readonly said: string;
}

const run = (program: string, ...args: string[]) => runWith({}, program, ...args);

function runWith(more: Record<string, string>, program: string, ...args: string[]): Promise<Ran> {
  const env = {
    ...process.env,
    ...{ ORIGIN: stack.origin, KEY: key, CURL_HOME: room, TMPDIR: temporary },
    ROOTPROOF: `${NODE} ${join(ROOT, "cli/rootproof.mjs")}`,
    ...more,
  };
  return new Promise((done) => {
    execFile(program, args, { cwd: room, env }, (error, stdout, stderr) => {
      done({ exit: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

const script = (name: string) => run("sh", join(ROOT, "docs/examples", name));

describe("In five minutes", () => {
  test("capture.sh sends an event, and reads what became of it", async () => {
    const { exit, said } = await script("capture.sh");
    expect(said).toMatch(/^kept: \/epcis\/capture\/[0-9a-f-]{36}\n\{"captureID":/);
    expect(said).toContain('"running":false,"success":true');
    expect(exit).toBe(0);
  });

  test("state.sh waits until it is in the log, and for good on the chain", async () => {
    const { exit, said } = await script("state.sh");
    expect(said).toMatch(/"state":"final".*"proof":"\/proofs\/\d+".*\n$/);
    expect(exit).toBe(0);
  });

  test("proof.sh then fetches the proof, and it is proven", async () => {
    const { exit, said } = await script("proof.sh");
    expect(said).toMatch(/proven/i);
    expect(exit).toBe(0);
    const [, bundle = ""] = /^kept: (\S+), and what to trust: /m.exec(said) ?? [];
    expect(JSON.parse(readFileSync(bundle, "utf8"))).toMatchObject({
      format: "rootproof-bundle/v1",
    });
  });

  test("state.sh does not wait for ever, as where there is no chain", async () => {
    const stubs = join(temporary, "stubs");
    mkdirSync(stubs);
    for (const [name, does] of [
      ["curl", `echo '{"state":"logged","proof":"/proofs/7"}'`],
      ["sleep", "exit 0"],
    ] as const) {
      writeFileSync(join(stubs, name), `#!/bin/sh\n${does}\n`);
      chmodSync(join(stubs, name), 0o755);
    }
    const path = { PATH: `${stubs}:${process.env.PATH}` };
    const { exit, said } = await runWith(path, "sh", join(ROOT, "docs/examples/state.sh"));
    expect(said).toMatch(/^\{"state":"logged".*\}\nnot final yet; .*\n$/);
    expect(exit).toBe(1);
  });

  test("query.sh finds it again, as it was sent", async () => {
    const { exit, said } = await script("query.sh");
    const { eventList } = JSON.parse(said).epcisBody.queryResults.resultsBody;
    expect(eventList).toHaveLength(1);
    expect(eventList[0]).toMatchObject({
      eventID: EVENT,
      "rp:party": { "rp:name": "Finca Aurora" },
    });
    expect(exit).toBe(0);
  });

  test("publish.sh gives a product its page, and draws its code", async () => {
    const { exit, said } = await script("publish.sh");
    expect(said).toContain('"passport":"/p/01/09527654301013"');
    expect(said).toContain(`it opens ${stack.origin}/01/09527654301013/10/LOT-7`);
    const [, code = ""] = /^print (\S+); it opens/m.exec(said) ?? [];
    expect(readFileSync(code, "utf8")).toMatch(/^<svg/);
    expect(exit).toBe(0);
    const scanned = await fetch(`${stack.origin}/01/09527654301013/10/LOT-7`);
    expect(await scanned.text()).toContain("Nordlys Morning, 250 g");
  });

  test("publish.sh is for a second organisation as well, with a GTIN of its own", async () => {
    const KEY = await stack.organisation("second-maker");
    const publish = ["sh", join(ROOT, "docs/examples/publish.sh")] as const;
    const claimed = await runWith({ KEY }, ...publish);
    expect(claimed.said).toContain("identification-key-claimed");
    expect(claimed.exit).not.toBe(0);
    const [, GTIN = ""] = /GTIN=(\d+)/.exec(readFileSync("docs/examples/README.md", "utf8")) ?? [];
    const own = await runWith({ KEY, GTIN }, ...publish);
    expect(own.said).toContain(`"passport":"/p/01/${GTIN}"`);
    expect(own.exit).toBe(0);
  });

  test.each(["capture.sh", "state.sh", "query.sh", "publish.sh", "proof.sh"])(
    "%s stops with what the server said when the key is wrong",
    async (name) => {
      const good = key;
      key = `rp_${"A".repeat(43)}`;
      const { exit, said } = await script(name);
      key = good;
      expect(exit).not.toBe(0);
      expect(said).toMatch(/401/);
    },
  );
});

describe("README", () => {
  const [, block = ""] =
    /^## A supplier's first event\n\n```sh\n(.*?)```/ms.exec(readFileSync("README.md", "utf8")) ??
    [];

  test("’s first event is taken from who sent the others, as its lines stand there", async () => {
    const [, lines = ""] = /^export KEY=\S+.*?\n(.*?)^# \{/ms.exec(block) ?? [];
    const here = lines.replaceAll("http://localhost:8787", stack.origin);
    const { said } = await run("sh", "-c", here);
    expect(said).toContain("HTTP/1.1 202");
    expect(said).toContain('{"state":"');
  });

  test("’s proof of it is its owner’s alone", async () => {
    const [eventID = ""] = /urn:uuid:[0-9a-f-]+/.exec(block) ?? [];
    await stack.until(key, eventID, "final");
    const state = await stack.call(key, "GET", `/api/events/${eventID}`);
    const { proof } = (await state.json()) as { proof: string };
    const [line = ""] = block.split("\n").filter((one) => /^curl.*\/proofs\//.test(one));
    const mine = line
      .replace("http://localhost:8787/proofs/19", stack.origin + proof)
      .replace("/tmp/", `${temporary}/`);
    expect(await run("sh", "-c", mine)).toMatchObject({ exit: 0 });
    expect((await run("sh", "-c", mine.replace(/ -H .*/, ""))).said).toContain("404");
  });
});

test("the examples leave nothing where they are run", () => {
  expect(readdirSync(room)).toEqual([]);
});

describe("A client in TypeScript", () => {
  test("keeps what is right, says what is not, pages through the answer and fetches the proof", async () => {
    const { exit, said } = await run(NODE, join(ROOT, "docs/examples/client.ts"));
    expect(said).toMatch(/^refused: .*\/epcisBody\/eventList\/2\/action/);
    expect(said.match(/^found: 2026-03-(09|10)T11:00:00-06:00 urn:uuid:/gm)).toHaveLength(2);
    expect(said).toMatch(/^(logged|anchored|final): entry \d+ commits to \d+ fields$/m);
    expect(exit).toBe(0);
  });

  test("is sound by its own types", async () => {
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    expect(await run(NODE, tsc, "-p", join(ROOT, "docs/examples"))).toEqual({ exit: 0, said: "" });
  });
});

/** A hundred programs, started one after another. */
const EVERY_LINE_MS_MAX = 120_000;

describe("Every line of curl on the page", () => {
  const JOB = "0a1b2c3d-0000-4000-8000-0000000000aa";
  /** No log of a test is long enough for a whole tile; nobody knows serials that are still to be made, and ids of people and keys. */
  const REFUSED: readonly (readonly [RegExp, string])[] = [
    [/tile\/0\/000"/, "404"],
    [/\/labels\/voids\//, "400"],
    [/\/api\/(?:members|invitations|api-keys)\//, "404"],
    // Deleted further up; and nobody knows its id.
    [/\/api\/disclosed\/files\/|ORIGIN\/files\//, "404"],
    // The supplier is accepted further down.
    [/\/api\/requests\//, "404"],
    [/\/api\/findings\//, "404"],
    [/\/api\/transfers\/[^"]+\/answer"/, "404"],
    // Nothing stands behind the claim, so it is never published; and the figure was taken away.
    [/\/api\/claims\/[^"]+\/(?:publish|withdraw)"/, "409"],
    [/\/api\/figures\/[^"]+\/confirm"/, "404"],
    [/\/api\/questions\//, "404"],
    // The page writes the first of these bodies only; nobody knows a link's id, or an event that was sent.
    [/@account\.json {3}# or/, "400"],
    [/\/api\/supplier-links\//, "404"],
    [/\/api\/confirmations" [^?]*-d/s, "400"],
  ];
  /** What is made by the line itself. */
  const MADE = /\/labels\/(?:runs|reprints)\//;

  /** The line itself, and with each other file that it says one may send. */
  function variants(line: string): readonly string[] {
    const [, sent = "", others = ""] = /(@\S+) {3}# or (.+)$/.exec(line) ?? [];
    return [
      line,
      ...others
        .split(", ")
        .filter(Boolean)
        .map((other) => line.replace(sent, other)),
    ];
  }

  test(
    "does what is said beside it",
    async () => {
      // curl then says the status, after what it says anyway.
      writeFileSync(join(room, ".curlrc"), 'silent\nwrite-out = "\\n%{http_code}"\n');
      const page = await (await fetch(`${stack.origin}/api`)).text();
      const articles = [...page.matchAll(/<article.*?<\/article>/gs)].map(([article]) => article);
      expect(articles.length).toBeGreaterThan(30);
      let job = "";
      for (const article of articles) {
        const codes = codesOn(article);
        for (const { title, text } of codes) {
          if (title.endsWith(".json")) writeFileSync(join(room, title), text);
        }
        const statuses = [...article.matchAll(/<dt><code>([23]\d\d)<\/code>/g)];
        const found = statuses.map(([, status]) => status);
        // Nothing is there yet: what is answered when something is made is what is answered here.
        const good = ["307", "201"].find((status) => found.includes(status)) ?? found[0] ?? "501";
        const lines = codes
          .filter(({ title }) => title === "Try it")
          .flatMap(({ text }) => variants(text));
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          const { said } = await run("sh", "-c", line.replace(JOB, job));
          job ||= /"captureID":"([^"]+)"/.exec(said)?.[1] ?? "";
          const status = said.slice(said.lastIndexOf("\n") + 1);
          const answer = status < "400" ? "" : said;
          const refused = REFUSED.find(([pattern]) => pattern.test(line))?.[1];
          const expected = refused ?? (MADE.test(line) ? "201" : good);
          expect(`${line}\n${status}${answer}`).toContain(`\n${expected}`);
        }
      }
    },
    EVERY_LINE_MS_MAX,
  );
});
