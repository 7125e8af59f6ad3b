/** A hostile bundle costs little: everything oversized is refused at once, and a full-sized one is checked in a moment. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { Interface } from "ethers";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../worker/core/bytes.ts";
import { IS_ANCHORED_SELECTOR, isAnchoredCall } from "../../../worker/core/proof/evm.ts";
import { verifyBundle } from "../../../worker/core/proof/verify.ts";
import { inputOf } from "./run.ts";
import { HANDLE, makeWorld } from "./world.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
// A third of it is SHA-256 and keccak, a tenth the strict JSON reader.
const VERIFIER_GZIP_BYTES_MAX = 12_000;
const REFUSED_WITHIN_MS = 500;

describe("a hostile bundle", () => {
  const fields = (count: number, item: string) =>
    `{"format":"rootproof-bundle/v1","entry":"","event":{"fields":[${Array(count).fill(item).join()}]},"index":"0","checkpoints":[],"keys":[],"statuses":[]}`;

  test.each([
    ["a million lists deep", "[".repeat(1_000_000)],
    ["200,000 lists deep", "[".repeat(200_000)],
    ["100,000 objects deep", '{"a":'.repeat(40_000)],
    ["of 300 kB", `{"format":"rootproof-bundle/v1","memo":"${"x".repeat(300_000)}"}`],
    ["of three bytes a letter", `"${"€".repeat(100_000)}"`],
    ["of 100,000 empty fields", fields(100_000, "{}")],
    ["of 60,000 texts", fields(60_000, '"a"')],
    ["of 50,000 members", `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":0`).join()}}`],
    ["of one long number", "1".repeat(250_000)],
    ["of one long exponent", `1e${"9".repeat(250_000)}`],
    ["of tildes", fields(1, `{"p":"/${"~0".repeat(100_000)}~","v":0,"s":""}`)],
    ["of a name in 65 parts", fields(1, `{"p":"${"/a".repeat(65)}","v":0,"s":"A"}`)],
    ["of slashes", fields(1, `{"p":"${"/".repeat(200_000)}","v":0,"s":"A"}`)],
  ])("%s is refused quickly", async (_what, bundleText) => {
    const input = { ...inputOf(await makeWorld()), bundleText };
    const before = performance.now();
    const verdict = await verifyBundle(input);
    expect(verdict).toMatchObject({ verdict: "refuted", code: "bundle-malformed" });
    expect(performance.now() - before).toBeLessThan(REFUSED_WITHIN_MS);
  });

  test("with field names as long and deep as may be is judged quickly", async () => {
    const world = await makeWorld();
    const salt = "A".repeat(43);
    const name = `${"/abcdefgh".repeat(63)}/`;
    world.bundle.event.fields = Array.from({ length: 350 }, (_, at) => ({
      p: name + at,
      v: 0,
      s: `${salt}=`,
    }));
    const before = performance.now();
    expect(await verifyBundle(inputOf(world))).toMatchObject({ code: "fields" });
    expect(performance.now() - before).toBeLessThan(REFUSED_WITHIN_MS);
  });
});

describe("a large honest bundle", () => {
  test("of 1,000 fields shown is proven within a second", async () => {
    const document = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`f${at}`, at]));
    const input = inputOf(await makeWorld({ document }));
    const before = performance.now();
    expect(await verifyBundle(input)).toMatchObject({ verdict: "proven" });
    const ms = performance.now() - before;
    console.info(
      `1,000 fields: ${input.bundleText.length} characters checked in ${ms.toFixed(0)} ms`,
    );
    expect(ms).toBeLessThan(1000);
  });

  test("of more than 1,024 fields shown is refused, and with some hidden is proven", async () => {
    const document = Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`f${at}`, at]));
    const open = await makeWorld({ document });
    expect(await verifyBundle(inputOf(open))).toMatchObject({ code: "bundle-malformed" });
    const some = await makeWorld({ document, disclose: (pointer) => pointer < "/f5" });
    expect(await verifyBundle(inputOf(some))).toMatchObject({ verdict: "proven" });
  });
});

describe("the call to the contract", () => {
  const abi = JSON.parse(readFileSync(resolve(ROOT, "contracts/abi/LogAnchor.json"), "utf8"));
  const contract = new Interface(Array.isArray(abi) ? abi : abi.abi);

  test("has the selector of isAnchored in the contract's own interface", () => {
    const signature = "isAnchored(bytes32,uint64,bytes32,uint64,uint64)";
    expect(contract.getFunction(signature)?.selector).toBe(`0x${IS_ANCHORED_SELECTOR}`);
  });

  test("is encoded as ethers encodes it", () => {
    const root = new Uint8Array(32).fill(9);
    const claim = { size: 2n ** 63n - 1n, root, prevSize: 0n, time: 1_795_308_450n };
    const values = [HANDLE, claim.size, `0x${toHex(root)}`, claim.prevSize, claim.time];
    const theirs = contract.encodeFunctionData("isAnchored", values);
    expect(isAnchoredCall(HANDLE, claim)).toBe(theirs);
  });
});

describe("the verifier on the phone", () => {
  /** Bundled as the web's islands are, or for a newer platform. */
  async function bundled(target: string, ...files: readonly string[]) {
    const { outputFiles, metafile } = await build({
      stdin: {
        contents: files.map((file) => `export * from "./${file}";`).join(""),
        resolveDir: resolve(ROOT, "worker/core/proof"),
      },
      bundle: true,
      minify: true,
      format: "esm",
      target,
      charset: "utf8",
      metafile: true,
      write: false,
    });
    const [code] = outputFiles.map(({ contents }) => contents);
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const parts = inputs.flatMap(([name, part]) => (part.bytesInOutput > 0 ? [name] : []));
    return { gzip: gzipSync(code ?? "", { level: 9 }).length, parts };
  }

  test.each(["es2020", "es2022"])(
    `is at most ${VERIFIER_GZIP_BYTES_MAX} bytes of %s, compressed, without the words for its verdicts`,
    async (target) => {
      const verifier = await bundled(target, "verify.ts");
      const speaking = await bundled(target, "verify.ts", "words.ts", "words-en.ts");
      const words = speaking.gzip - verifier.gzip;
      console.info(`${target}: verifier ${verifier.gzip} bytes gzip, English ${words} more`);
      expect(verifier.gzip).toBeLessThanOrEqual(VERIFIER_GZIP_BYTES_MAX);
      expect(verifier.parts.filter((name) => /words|describe/.test(name))).toEqual([]);
    },
  );
});
