/** Endpoints that are dead, lying or talking nonsense: none of them proves anything, and none throws out of the verifier. */
import { describe, expect, test } from "vitest";
import { verifyBundle } from "../../../worker/core/proof/verify.ts";
import { inputOf } from "./run.ts";
import { makeWorld, RPC_A, type World } from "./world.ts";

const check = (world: World) => verifyBundle(inputOf(world));

describe("an endpoint that answers", () => {
  const nonsense: readonly (readonly [string, unknown])[] = [
    ["nothing", undefined],
    ["null", null],
    ["a number", 1],
    ["an object", { toString: () => `0x${"0".repeat(63)}1` }],
    ["a list", [`0x${"0".repeat(63)}1`]],
    ["an empty text", ""],
    ["bare 0x", "0x"],
    ["a two", `0x${"0".repeat(63)}2`],
    ["sixty-three digits", `0x${"0".repeat(62)}1`],
    ["capitals and spaces", ` 0X${"0".repeat(63)}1`],
    ["a megabyte", `0x${"0".repeat(1_000_000)}`],
    ["half a byte of hex", "0x123"],
  ];

  test.each(nonsense)("%s to everything proves nothing", async (_what, answer) => {
    const world = await makeWorld();
    world.rpc = async () => answer;
    expect(await check(world)).toMatchObject({
      verdict: "not-checkable",
      code: "anchor-unanswered",
    });
  });

  test.each(nonsense)("%s to the contract's call proves nothing", async (_what, answer) => {
    const world = await makeWorld();
    world.rpc = async (url, method, params) =>
      method === "eth_call" ? answer : world.chain.rpc(url, method, params);
    expect(await check(world)).toMatchObject({
      verdict: "not-checkable",
      code: "anchor-unanswered",
    });
  });

  test.each([
    ["throws", () => Promise.reject(new Error("down"))],
    ["throws nothing", () => Promise.reject(undefined)],
    [
      "throws before it promises",
      () => {
        throw new Error("no such host");
      },
    ],
  ])("%s proves nothing", async (_what, rpc) => {
    const world = await makeWorld();
    world.rpc = rpc as World["rpc"];
    expect(await check(world)).toMatchObject({
      verdict: "not-checkable",
      code: "anchor-unanswered",
    });
  });

  test("yes to everything is believed by nobody who asked a second one", async () => {
    const world = await makeWorld();
    world.chain.final = [];
    world.chain.latest = [];
    const yes = `0x${"0".repeat(63)}1`;
    world.rpc = async (url, method, params) =>
      url === RPC_A && method === "eth_call" ? yes : world.chain.rpc(url, method, params);
    expect(await check(world)).toMatchObject({ verdict: "not-checkable", code: "anchor-disputed" });
  });
});
