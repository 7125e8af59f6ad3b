// The cron of a machine that has none: it survives its failures, and says nothing of those that its own end brings about.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { beatEvery } from "../../scripts/local/heartbeat.ts";
import { endsWithUs, stopEverything } from "../../scripts/local/stopping.ts";

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words) => void said.push(words.join(" ")));
});

afterEach(() => vi.restoreAllMocks());

it("A turn that fails is said, and the next one comes", async () => {
  let turns = 0;
  const heart = beatEvery(async () => {
    turns += 1;
    if (turns === 1) throw new Error("the chain is away");
  });
  await expect.poll(() => turns, { timeout: 5_000 }).toBe(2);
  await heart.stop();
  expect(said).toEqual(["cron: the chain is away"]);
});

it("Its end waits for no next turn, and after it there is none", async () => {
  let turns = 0;
  const heart = beatEvery(async () => {
    turns += 1;
  });
  await sleep(10);
  const began = Date.now();
  await heart.stop();
  expect(Date.now() - began).toBeLessThan(500);
  await sleep(1_200);
  expect(turns).toBe(1);
});

it("It ends before the parts it needs, and a turn that was under way fails in silence", async () => {
  const order: string[] = [];
  let end = (): void => undefined;
  const disposed = new Promise<never>((_, fail) => {
    end = () => fail(new Error("Cannot use disposed instance"));
  });
  endsWithUs({
    name: "worker",
    kill: () => undefined,
    stop: async () => {
      order.push("worker stopped");
      end();
    },
  });
  beatEvery(() => {
    order.push("turn");
    return disposed;
  });
  await stopEverything();
  await sleep(10);
  expect(order).toEqual(["turn", "worker stopped"]);
  expect(said).toEqual([]);
});
