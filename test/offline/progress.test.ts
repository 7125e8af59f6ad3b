/** How a phone makes one state of what the server says, in whatever order and however often it hears it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { retryMs } from "../../web/console/offline/backoff.ts";
import { advance, type Progress, type Said } from "../../web/console/offline/progress.ts";

const fresh: Progress = {
  ...{ id: "0a1b", organisation: "halfmoon", recordedAt: 1 },
  state: "on-this-phone",
};
const leaf = { index: "7", leafHash: "ab" };
const told = (...heard: readonly Said[]) => heard.reduce(advance, fresh);
const SAID: readonly Said[] = [
  ...[{ state: "unknown" } as const, { state: "received" } as const],
  { state: "refused", problem: "No such GTIN." },
  ...(["logged", "anchored", "final"] as const).map((state) => ({ state, ...leaf })),
];
const said = fc.constantFrom(...SAID);
const story = fc.array(said, { maxLength: 12 });

describe("A step", () => {
  test("goes its way, and keeps what it was told of its leaf", () => {
    const [received, logged, anchored, final] = [SAID[1], SAID[3], SAID[4], SAID[5]] as Said[];
    expect(told(received as Said).state).toBe("received");
    expect(told(received as Said, logged as Said)).toMatchObject({ state: "logged", ...leaf });
    expect(told(anchored as Said, final as Said)).toMatchObject({ state: "final", ...leaf });
  });

  test("that was refused says why, until it is received after all", () => {
    const refused = told({ state: "refused", problem: "No such GTIN." });
    expect(refused).toMatchObject({ state: "refused", problem: "No such GTIN." });
    expect(advance(refused, { state: "received" })).toEqual({ ...fresh, state: "received" });
  });

  test("that the server has forgotten waits to be sent again, unless it was in the log", () => {
    expect(told({ state: "received" }, { state: "unknown" })).toEqual(fresh);
    expect(told({ state: "logged", ...leaf }, { state: "unknown" }).state).toBe("logged");
  });

  test("whose anchor is lost again is in the log as before", () => {
    expect(told({ state: "anchored", ...leaf }, { state: "logged", ...leaf }).state).toBe("logged");
  });
});

describe("Whatever a phone hears, in any order", () => {
  test("hearing it twice changes nothing", () => {
    fc.assert(
      fc.property(story, said, (before, last) => {
        expect(told(...before, last, last)).toEqual(told(...before, last));
      }),
    );
  });

  test("a step keeps its name, its organisation, its time, what replaced it, and that it is declared wrong", () => {
    fc.assert(
      fc.property(story, (heard) => {
        const wrong = { replacedBy: "0a1c", declaredWrong: "incorrect_data" } as const;
        const replaced = heard.reduce(advance, { ...fresh, ...wrong });
        expect(replaced).toMatchObject({ ...fresh, ...wrong, state: replaced.state });
      }),
    );
  });

  test("what is final stays final, and what is in the log stays there", () => {
    fc.assert(
      fc.property(story, story, (before, later) => {
        const then = told(...before);
        const now = later.reduce(advance, then);
        if (then.state === "final") expect(now).toEqual(then);
        if (then.leafHash !== undefined) {
          expect(["logged", "anchored", "final"]).toContain(now.state);
          expect(now).toMatchObject(leaf);
        }
      }),
    );
  });

  test("a refusal never hides that the server has the event", () => {
    fc.assert(
      fc.property(story, (heard) => {
        const then = told(...heard);
        const now = advance(then, { state: "refused", problem: "Late." });
        const isOpen = then.state === "on-this-phone" || then.state === "refused";
        expect(now.state).toBe(isOpen ? "refused" : then.state);
        expect(now.problem !== undefined).toBe(now.state === "refused");
      }),
    );
  });
});

test("Every failure doubles the wait, up to five minutes, and chance is half of it", () => {
  expect([0, 1, 2].map((failures) => retryMs(failures, 1))).toEqual([2_000, 4_000, 8_000]);
  fc.assert(
    fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const ms = retryMs(failures, random);
      expect(ms).toBeGreaterThanOrEqual(1_000);
      expect(ms).toBeLessThanOrEqual(300_000);
      expect(ms).toBeGreaterThanOrEqual(retryMs(failures, 1) / 2);
    }),
  );
});
