/** Anchors count only in the contract of the settings: after a move, an old chain's word is not the new one's. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../worker/db/client.ts";
import { logReader } from "../../worker/db/log-reader.ts";
import type { ContractName } from "../../worker/ports.ts";
import { type Ground, type Scene, startGround } from "./ground.ts";

let ground: Ground;
let scene: Scene;

beforeAll(async () => {
  ground = await startGround(1);
  scene = await ground.scene();
  await scene.grow();
  await scene.tick();
  await ground.mine(3);
  await scene.tick();
});
afterAll(async () => {
  await scene?.end();
  await ground?.remove();
});

const anchorOver = async (contract?: ContractName) => {
  const { workerUrl, proxy } = scene.database;
  const found = await logReader(connect(workerUrl, proxy), contract).checkpointCovering(0);
  expect(found?.size).toBe(2);
  return found?.anchor;
};

describe("A bundle's anchor", () => {
  it("is the one in the contract of the settings", async () => {
    const { chainId, contract } = scene.chain;
    expect(await anchorOver({ chainId, contract })).toMatchObject({ size: 2, status: "final" });
  });

  it("is not one of the same log in another contract, or on another chain", async () => {
    const { chainId, contract } = scene.chain;
    expect(await anchorOver({ chainId, contract: `0x${"11".repeat(20)}` })).toBeUndefined();
    expect(await anchorOver({ chainId: 8453, contract })).toBeUndefined();
  });

  it("is none where no contract is set", async () => {
    expect(await anchorOver()).toBeUndefined();
  });
});
