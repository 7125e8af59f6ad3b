/** What a replacement must pay so that every node takes it. LOG.md §6.2. */
import { describe, expect, it } from "vitest";
import { dearer } from "../../worker/flows/anchor-checkpoint.ts";

describe("Raised fees", () => {
  it.each([
    [0n, 0n],
    [1n, 1n],
    [7n, 7n],
    [8n, 8n],
    [1_000n, 2_000n],
    [10n ** 9n + 1n, 3n * 10n ** 9n + 5n],
    [10n ** 15n, 10n ** 18n],
  ])("of tip %s and %s are an eighth and one wei more, rounded up", (tip, maxFee) => {
    const raised = dearer({ tip, maxFee }, { tip: 0n, maxFee: 0n });
    for (const [before, after] of [
      [tip, raised.tip],
      [maxFee, raised.maxFee],
    ] as const) {
      // In eighths, so that nothing is rounded here.
      expect(after * 8n).toBeGreaterThanOrEqual(before * 9n + 8n);
      expect(after * 8n).toBeLessThan(before * 9n + 16n);
      // Every node's own rule: at least a tenth.
      expect(after * 10n).toBeGreaterThanOrEqual(before * 11n);
    }
  });

  it("are the market's where that is more, and the tip is never above the whole", () => {
    const market = { tip: 500n, maxFee: 9_000n };
    expect(dearer({ tip: 100n, maxFee: 1_000n }, market)).toEqual(market);
    expect(dearer({ tip: 1_000n, maxFee: 1_000n }, { tip: 5_000n, maxFee: 100n })).toEqual({
      ...{ tip: 5_000n, maxFee: 5_000n },
    });
    expect(dearer({ tip: 800n, maxFee: 80_000n }, market)).toEqual({ tip: 901n, maxFee: 90_001n });
  });
});
