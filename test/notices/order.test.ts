/** Which notice is read first. docs/resolver.md, *Notices*. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, levelOf } from "../../worker/core/journey/notices.ts";

test.each([
  ["/01/09521234543213", "product"],
  ["/01/09521234543213/10/LOT-7", "lot"],
  ["/01/09521234543213/21/0042", "item"],
  ["/01/09521234543213/10/LOT-7/21/0042", "item"],
  ["/01/09521234543213/10/21", "lot"], // a lot that is called 21
  ["/01/09521234543213/21/10", "item"],
])("%s is the level of a %s", (anchor, level) => {
  expect(levelOf(anchor)).toBe(level);
});

test("the worst is first, and of those alike what is said of more, whatever order they come in", () => {
  const [product, lot, item] = ["/01/1", "/01/1/10/A", "/01/1/10/A/21/B"] as const;
  const first = [
    { kind: "recall", anchor: lot },
    { kind: "recall", anchor: item },
    { kind: "hold", anchor: product },
    { kind: "decommission", anchor: product },
    { kind: "decommission", anchor: item },
  ] as const;
  const shuffled = fc.shuffledSubarray([...first], { minLength: first.length });
  const property = fc.property(shuffled, (notices) => {
    expect(inOrder(notices)).toEqual(first);
  });
  fc.assert(property);
});
