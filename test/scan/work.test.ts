/** The work before a question: for one question, under one key, for ten minutes. */
import { expect, test } from "vitest";
import { challengeAt, hasWork, isDone, type Work } from "../../worker/core/work.ts";

const NOW = 1_795_000_000_000;
const secret = new Uint8Array(32).fill(1);
const asked = { about: "/01/09521234500018", text: "Who picks them?" };

function done(challenge: string): Work {
  for (let n = 0; ; n++) {
    const work = { ...asked, challenge, nonce: String(n) };
    if (hasWork(work)) return work;
  }
}
const work = done(challengeAt(NOW, secret));

test("Work that was done is taken for ten minutes, and not before it was asked for", () => {
  expect(isDone(work, secret, NOW)).toBe(true);
  expect(isDone(work, secret, NOW + 600_000)).toBe(true);
  expect(isDone(work, secret, NOW + 600_001)).toBe(false);
  expect(isDone(work, secret, NOW - 1)).toBe(false);
});

test("It is for the words and the product it was done for, and for no others", () => {
  expect(isDone({ ...work, text: "Who picks him?" }, secret, NOW)).toBe(false);
  expect(isDone({ ...work, about: "/01/09521234500025" }, secret, NOW)).toBe(false);
  expect(isDone({ ...work, nonce: `${work.nonce}0` }, secret, NOW)).toBe(false);
});

test("Nobody makes a challenge but who has the key", () => {
  const forged = done(challengeAt(NOW, new Uint8Array(32).fill(2)));
  expect(isDone(forged, secret, NOW)).toBe(false);
  for (const challenge of ["", `${NOW}`, `${NOW}.`, work.challenge.replace(/^\d/, "2")])
    expect(isDone({ ...work, challenge }, secret, NOW)).toBe(false);
});
