/** A maker asks a supplier for evidence: only a supplier it accepted, seen by those two alone, answered, closed, and late at midnight UTC. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EvidenceRequest, EvidenceRequests, Tasks } from "../../schema/wire/find.ts";
import { dayBegins, isOverdue, isReminderDue } from "../../worker/core/find/due.ts";
import { rows } from "../capture/supplier.ts";
import { GREEN, type Slug } from "../journey/chain.ts";
import { enrol } from "../support/people.ts";
import { ask, openWorld, refused, requestId, share, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await share(world, "kayon", "nordlys");
});
afterAll(() => world?.stack.remove());

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const wanted = (more: object = {}) => ({
  ...{ supplier: "kayon", wanted: "The organic certificate of this lot" },
  ...{ about: `${GREEN}?17=271231`, dueOn: inDays(14), ...more },
});
const put = (id: string, body: object, who: Slug = "nordlys", at = "") =>
  world.stack.call(world.keys[who], "PUT", `/api/requests/${id}${at}`, body);
const list = (who: Slug) => ask<EvidenceRequests>(world, who, "/api/requests");
const kinds = async (who: Slug) =>
  (await ask<Tasks>(world, who, "/api/tasks")).tasks.flatMap((task) =>
    "request" in task ? [task.kind] : [],
  );
const make = async (more: object = {}) => {
  const id = requestId();
  expect((await put(id, wanted(more))).status).toBe(200);
  return id;
};
const close = (id: string, who: Slug = "nordlys") =>
  world.stack.call(world.keys[who], "DELETE", `/api/requests/${id}`);

test("A request is seen by who asks and who is asked, with what it is about in its one form, and by nobody else", async () => {
  const id = await make();
  const expected: EvidenceRequest = {
    ...{ id, wanted: "The organic certificate of this lot", about: GREEN, dueOn: inDays(14) },
    from: { slug: "nordlys", name: "nordlys" },
    to: { slug: "kayon", name: "kayon" },
    ...{ state: "open", overdue: false, createdAt: expect.stringMatching(/Z$/) as string },
  };
  expect(await list("nordlys")).toEqual({ made: [expected], received: [] });
  expect(await list("kayon")).toEqual({ made: [], received: [expected] });
  for (const who of ["aurora", "hollow"] as const) {
    expect(await list(who)).toEqual({ made: [], received: [] });
  }
  expect(await kinds("kayon")).toEqual(["answer-request"]);
  expect(await kinds("nordlys")).toEqual([]);
  await close(id);
});

test("Sending the same again changes nothing; another under its id is refused, whoever sends it", async () => {
  const id = await make();
  expect((await put(id, wanted())).status).toBe(200);
  expect((await list("nordlys")).made.filter((one) => one.id === id)).toHaveLength(1);
  expect(await refused(put(id, wanted({ wanted: "Something else" })))).toMatch(/^409 /);
  await share(world, "kayon", "hollow");
  expect(await refused(put(id, wanted(), "hollow"))).toMatch(/^409 /);
  expect((await list("hollow")).made).toEqual([]);
  await close(id);
});

test.each([
  [{ supplier: "aurora" }, '404 partner unknown: You have no supplier called "aurora"'],
  [{ supplier: "nobody" }, "404 partner unknown:"],
  [{ dueOn: "2026-02-30" }, "400 body invalid: /dueOn"],
  [{ dueOn: inDays(-1) }, `400 body invalid: /dueOn: ${inDays(-1)} is over already`],
  [{ dueOn: inDays(2_000) }, "400 body invalid: /dueOn: that is more than five years away"],
  [{ wanted: " " }, "400 body invalid: /wanted"],
  [{ wanted: "x".repeat(1_001) }, "400 body invalid: /wanted"],
  [{ more: true }, "400 body invalid"],
])("%j is refused, and nothing is kept", async (more, sentence) => {
  const id = requestId();
  expect(await refused(put(id, wanted(more)))).toContain(sentence);
  expect((await list("nordlys")).made.map((one) => one.id)).not.toContain(id);
});

test("Whoever is only named as a supplier is asked nothing, and nobody is asked without end", async () => {
  await world.agree.accept("nordlys", "aurora");
  expect(await refused(put(requestId(), wanted({ supplier: "aurora" })))).toMatch(
    /^404 partner unknown: .*each side accepts the other first/,
  );
  await world.agree.drop("nordlys", "aurora");
  const made: string[] = [];
  for (let n = 0; n < 20; n++) made.push(await make());
  expect(await refused(put(requestId(), wanted()))).toMatch(
    /^403 quota exceeded: kayon has as many/,
  );
  // What stands already may be sent again.
  expect((await put(made[0] ?? "", wanted())).status).toBe(200);
  for (const id of made) await close(id);
  await close(await make());
});

describe("An answer", () => {
  test("is the supplier’s to give, may be mended until it is closed, and only who asked closes", async () => {
    const id = await make();
    const answer = (text: string, who: Slug = "kayon") => put(id, { answer: text }, who, "/answer");
    for (const who of ["nordlys", "aurora"] as const) {
      expect(await refused(answer("Mine", who))).toMatch(/^404 /);
    }
    expect((await answer("It is on its way.")).status).toBe(200);
    expect(await kinds("kayon")).toEqual([]);
    expect(await kinds("nordlys")).toEqual(["request-answered"]);
    expect((await answer("Here it is.")).status).toBe(200);
    const [told] = (await list("nordlys")).made;
    expect(told).toMatchObject({ id, state: "answered", answer: "Here it is.", overdue: false });
    for (const who of ["kayon", "aurora"] as const) {
      expect((await close(id, who)).status).toBe(404);
    }
    expect((await close(id)).status).toBe(204);
    expect((await close(id)).status).toBe(204);
    expect(await refused(answer("Too late"))).toMatch(/^409 .*closed/);
    expect(await kinds("nordlys")).toEqual([]);
    expect((await list("kayon")).received.find((one) => one.id === id)?.state).toBe("closed");
  });

  test("may name a file of the supplier’s own, which who asked may read from then on, and nobody else", async () => {
    const id = await make();
    const file = requestId();
    await world.stack.call(world.keys.kayon, "GET", "/api/lots");
    await rows(
      world.stack,
      `insert into files (id, organisation_id, sha256, bytes, media_type, name)
        select $1, id, repeat('a', 64), 3, 'application/pdf', 'certificate.pdf' from organisations where slug = 'kayon'`,
      [file],
    );
    const with_ = (body: object, who: Slug) => put(id, body, who, "/answer");
    const other = { answer: "See there", file: requestId() };
    expect(await refused(with_(other, "kayon"))).toContain("/file: you have no file of this id");
    expect((await list("kayon")).received.find((one) => one.id === id)?.state).toBe("open");
    expect((await with_({ answer: "See there", file }, "kayon")).status).toBe(200);
    expect((await with_({ answer: "See there", file }, "kayon")).status).toBe(200);
    const audiences = await rows(world.stack, "select audiences from files where id = $1", [file]);
    expect(audiences).toEqual([{ audiences: ["buyer:nordlys"] }]);
    const [told] = (await list("nordlys")).made.filter((one) => one.id === id);
    expect(told?.file).toEqual({ id: file, name: "certificate.pdf" });
    await close(id);
  });

  test("of a recorder shows nothing that an owner did not show: with such a file it is refused", async () => {
    const id = await make();
    const rosa = await enrol(world.stack, {
      ...{ name: "Rosa", organisation: "kayon", role: "recorder" },
    });
    const key = await world.stack.call(world.keys.kayon, "POST", "/api/api-keys", {
      ...{ label: "scale", scopes: ["capture", "read"] },
    });
    const { key: scale } = (await key.json()) as { key: string };
    const [hidden, shown, open] = await Promise.all(
      ["{}", "{buyer:nordlys}", "{public}"].map(async (audiences, n) => {
        const file = requestId();
        await rows(
          world.stack,
          `insert into files (id, organisation_id, sha256, bytes, media_type, name, audiences)
            select $1, id, repeat($2, 64), 3, 'application/pdf', 'lab.pdf', $3 from organisations where slug = 'kayon'`,
          [file, String(n), audiences],
        );
        return file;
      }),
    );
    const path = `/api/requests/${id}/answer`;
    const body = { answer: "See there", file: hidden };
    const audiencesOf = async (file: string | undefined) =>
      (await rows(world.stack, "select audiences from files where id = $1", [file]))[0];
    for (const asked of [
      rosa.call("PUT", path, body),
      world.stack.call(scale, "PUT", path, body),
    ]) {
      const answer = await asked;
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({
        ...{ type: "urn:rootproof:problem:scope-missing", pointer: "/file", rule: "publish" },
        detail: expect.stringMatching(/let an owner answer/),
      });
    }
    expect((await list("kayon")).received.find((one) => one.id === id)?.state).toBe("open");
    expect(await audiencesOf(hidden)).toEqual({ audiences: [] });
    const other = { ...body, file: requestId() };
    expect((await rosa.call("PUT", path, other)).status).toBe(400);

    for (const [file, before] of [
      [shown, ["buyer:nordlys"]],
      [open, ["public"]],
    ]) {
      const sent = await rosa.call("PUT", path, { answer: "See there", file });
      expect(sent.status).toBe(200);
      expect(await audiencesOf(file as string)).toEqual({ audiences: before });
    }
    const nora = await enrol(world.stack, { name: "Nora", organisation: "kayon" });
    expect((await nora.call("PUT", path, body)).status).toBe(200);
    expect(await audiencesOf(hidden)).toEqual({ audiences: ["buyer:nordlys"] });
    // Shown by now: a recorder may say it again.
    expect((await rosa.call("PUT", path, body)).status).toBe(200);
    await close(id);
  });

  test("is a recorder’s to give; a recorder asks for nothing", async () => {
    const id = await make();
    const rosa = await enrol(world.stack, {
      ...{ name: "Rosa", organisation: "kayon", role: "recorder" },
    });
    const body = { answer: "Here." };
    expect((await rosa.call("PUT", `/api/requests/${requestId()}`, wanted())).status).toBe(403);
    expect((await rosa.call("DELETE", `/api/requests/${id}`)).status).toBe(403);
    expect((await rosa.call("PUT", `/api/requests/${id}/answer`, body)).status).toBe(200);
    await close(id);
  });
});

test("A day that is over makes a request late, on both sides’ lists", async () => {
  const id = await make({ dueOn: inDays(1) });
  await rows(world.stack, "update evidence_requests set due_on = $2 where id = $1", [
    id,
    inDays(-1),
  ]);
  expect(await kinds("nordlys")).toEqual(["request-late"]);
  const { received } = await list("kayon");
  expect(received.find((one) => one.id === id)).toMatchObject({ overdue: true, state: "open" });
  await close(id);
});

describe("The arithmetic of days", () => {
  const at = (text: string) => Date.parse(text);

  test.each([
    "1970-01-01",
    "2000-02-29",
    "2024-02-29",
    "2024-03-01",
    "2100-02-28",
    "2026-12-31",
    "0001-01-01",
  ])("%s begins where the calendar says", (day) =>
    expect(dayBegins(day)).toBe(at(`${day}T00:00:00Z`)),
  );

  test.each([
    ["2026-04-17T00:00:00.000Z", false],
    ["2026-04-17T23:59:59.999Z", false],
    ["2026-04-18T00:00:00.000Z", true],
    // Still the 17th where it is asked for, and over all the same.
    ["2026-04-17T19:00:00.000-05:00", true],
    ["2026-04-18T01:59:59.999+02:00", false],
  ])("due on 17 April, at %s it is late: %s", (now, late) => {
    expect(isOverdue("2026-04-17", at(now))).toBe(late);
  });

  test.each([
    [undefined, "2026-01-01T00:00:00Z", true], // made just now
    ["2026-04-01T00:00:00Z", "2026-04-13T23:59:59Z", false], // not yet
    ["2026-04-01T00:00:00Z", "2026-04-14T00:00:00Z", true], // three days before
    ["2026-04-14T00:00:00Z", "2026-04-16T23:59:59Z", false], // reminded lately
    ["2026-04-14T00:00:00Z", "2026-04-17T00:00:00Z", true],
    ["2026-04-17T06:00:00Z", "2026-04-20T05:59:59Z", false],
    ["2026-04-17T06:00:00Z", "2026-04-20T06:00:00Z", true], // late, every three days
    ["2026-04-17T06:00:00Z", "2026-06-16T23:59:59Z", true],
    ["2026-04-17T06:00:00Z", "2026-06-17T00:00:00Z", false], // and no more after sixty
  ])("due on 17 April, reminded %s, at %s somebody is reminded: %s", (reminded, now, due) => {
    const remindedAt = reminded === undefined ? {} : { remindedAt: at(reminded) };
    expect(isReminderDue({ dueOn: "2026-04-17", ...remindedAt }, at(now))).toBe(due);
  });
});
