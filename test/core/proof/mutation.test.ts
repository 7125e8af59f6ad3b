/**
 * Would we notice a check that is gone? Each check is left out in turn, and single conditions inside the checks are cut out of
 * the source: some vector must then be proven that may not be, or end in another code.
 */
import { resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type * as Verify from "../../../worker/core/proof/verify.ts";
import { CHECKS, verifyBundle } from "../../../worker/core/proof/verify.ts";
import { inputOf } from "./run.ts";
import { VECTORS } from "./vectors.ts";

const CORE = resolve(import.meta.dirname, "../../../worker/core");

describe("leaving one check out", () => {
  const checked = VECTORS.filter(({ check }) => check !== "parse");

  test.each(checked.map((v) => [v.check, v.id, v.what, v] as const))(
    "%s would let vector %s pass: %s",
    async (name, _id, _what, vector) => {
      const others = CHECKS.filter((check) => check.name !== name);
      expect(others).toHaveLength(CHECKS.length - 1);
      const verdict = await verifyBundle(inputOf(await vector.make()), others);
      expect(verdict.code).toBe("proven");
    },
  );

  test("is noticed for every check there is", () => {
    const guarded = new Set(checked.map(({ check }) => check));
    expect(CHECKS.map((check) => check.name).filter((name) => !guarded.has(name))).toEqual([]);
  });
});

/** File in worker/core, what is cut out, what is put there. */
const MUTANTS = [
  ["bytes.ts", "btoa(binary) !== text", "false"],
  ["log/wire.ts", "count < COUNT_LIMIT", "true"],
  [
    "log/wire.ts",
    "if (!/^(0|[1-9]\\d{0,18})$/.test(text)) return undefined;",
    "return BigInt.asUintN(64, BigInt(text));",
  ],
  ["log/wire.ts", "bytes?.length === length", "true"],
  ["log/tree.ts", "return sn === 0n && equal(hash, root);", "return equal(hash, root);"],
  ["log/tree.ts", "return sn === 0n && equal(hash, root);", "return sn === 0n;"],
  ["log/entry.ts", 'throw refuse(ENTRY, "canonical")', "void 0"],
  ["log/note.ts", "signedBy.add(key);", "keys.forEach((each) => signedBy.add(each));"],
  ["log/note.ts", "!(await isSigned({ body, key, signature, verify }))", "false"],
  [
    "log/note.ts",
    "(([^\\n]+)\\n([^\\n]+)\\n([^\\n]+)\\n)",
    "(([^\\n]+)\\n([^\\n]+)\\n([^\\n]+)\\n(?:[^\\n]+\\n)?)",
  ],
  ["proof/bundle.ts", "if (!isFieldValue(value))", "if (false)"],
  ["proof/bundle.ts", "|| !FIELD_NAME.test(value)", ""],
  ["proof/bundle.ts", "checkpoints.length === 0", "false"],
  ["proof/bundle.ts", "format !== BUNDLE_FORMAT", "false"],
  ["proof/bundle.ts", "one.checkpoint >= checkpoints.length", "false"],
  ["json.ts", 'key === "__proto__"', "false"],
  ["json.ts", "Object.hasOwn(object, key)", "false"],
  ["log/shape.ts", "unknown !== undefined", "false"],
  ["log/shape.ts", "value.length > itemsMax", "false"],
  ["proof/check-fields.ts", "if (!isAscending(digests))", "if (false)"],
  ["proof/check-fields.ts", "ours === theirs", "true"],
  [
    "proof/check-fields.ts",
    'pointer.startsWith(sorted[at - 1] ?? "")',
    'pointer !== sorted[at - 1] && pointer.startsWith(sorted[at - 1] ?? "")',
  ],
  [
    "proof/check-fields.ts",
    'pointer.startsWith(sorted[at - 1] ?? "")',
    "pointer === sorted[at - 1]",
  ],
  ["proof/check-signature.ts", "isSigned || hasSignature", "hasSignature"],
  ["proof/check-signature.ts", "isSigned || hasSignature || keys", "isSigned || keys"],
  ["proof/check-signature.ts", "keys.length > 0", "false"],
  ["proof/check-note.ts", "!signers.some((key) => log.keys.includes(key))", "false"],
  ["proof/check-note.ts", "seen < quorum", "seen < 1"],
  ["proof/evm.ts", "BigInt(chainId) !== chain.chainId", "false"],
  ["proof/evm.ts", "!== chain.codeHash", '=== ""'],
  ["proof/evm.ts", 'lookAt("finalized", question)', 'lookAt("latest", question)'],
  ["proof/evm.ts", 'return latest === "held" ? "not-final" : latest;', "return latest;"],
  ["proof/evm.ts", "said === YES", "true"],
  ["proof/evm.ts", "said === NO", "false"],
  [
    "proof/check-anchors.ts",
    "known.chainId === chainId && known.contract === contract",
    "known.chainId === chainId",
  ],
  [
    "proof/check-anchors.ts",
    "known.chainId === chainId && known.contract === contract",
    "known.contract === contract",
  ],
  ["proof/check-anchors.ts", "no > 0 && yes > 0", "false"],
  ["proof/check-anchors.ts", "worst !== undefined && FATAL.includes(worst.code)", "false"],
  [
    "proof/check-anchors.ts",
    'no === 0 && count("held") >= Math.max(quorum, 1)',
    'no === 0 && count("held") > 0',
  ],
  ["proof/check-anchors.ts", "rpcs ?? chain.rpcs", "chain.rpcs"],
  ["proof/check-anchors.ts", "chains.size < required", "asked.length - open.length < required"],
  ["proof/check-anchors.ts", "no > 0 && no === answers.length", "no > 0"],
  ["proof/check-statuses.ts", "says.log === log", "true"],
  ["proof/check-statuses.ts", "says.i === String(index)", "true"],
  ["proof/check-statuses.ts", "says.target === String(bundle.index)", "true"],
  [
    "proof/check-statuses.ts",
    '(says.t === "correction" || says.t === "erasure")',
    '"target" in says',
  ],
] as const;

describe("cutting one condition out of the source", () => {
  test.each(MUTANTS)("%s: %s", async (file, from, to) => {
    const { verifyBundle: mutated } = await mutant({ file, from, to });
    const noticed = [];
    for (const vector of VECTORS) {
      const { code } = await mutated(inputOf(await vector.make()));
      if (code === vector.code) continue;
      noticed.push(`${vector.id} is now ${code}`);
      break;
    }
    expect(noticed).toHaveLength(1);
  });
});

async function mutant(cut: { file: string; from: string; to: string }): Promise<typeof Verify> {
  let found = 0;
  const { outputFiles } = await build({
    entryPoints: [resolve(CORE, "proof/verify.ts")],
    bundle: true,
    format: "esm",
    write: false,
    plugins: [
      {
        name: "cut",
        setup({ onLoad }) {
          onLoad({ filter: /worker\/core\/.*\.ts$/ }, async ({ path }) => {
            const { readFile } = await import("node:fs/promises");
            const text = await readFile(path, "utf8");
            if (path !== resolve(CORE, cut.file)) return { contents: text, loader: "ts" };
            found = text.split(cut.from).length - 1;
            return { contents: text.replace(cut.from, () => cut.to), loader: "ts" };
          });
        },
      },
    ],
  });
  // Once: else the source has moved on, and this mutant cuts nothing or too much.
  expect(found, `“${cut.from}” in ${cut.file}`).toBe(1);
  const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
}
