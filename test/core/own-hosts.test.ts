/** Which site was asked, and where a brand's codes lead. */
import { describe, expect, test } from "vitest";
import { originFor, ownOrigins, siteOf } from "../../worker/core/own-hosts.ts";

const hosts = new Map([
  ["id.halfmoon.example", "halfmoon"],
  ["codes.crumb.example", "crumb"],
]);
const deployed = { publicOrigin: "https://rootproof.example", hosts };
const local = { publicOrigin: "http://localhost:8787", hosts };

describe("A brand’s own host", () => {
  test("is its site, under the operator’s scheme and port", () => {
    expect(siteOf(deployed, "id.halfmoon.example")).toEqual({
      ...{ origin: "https://id.halfmoon.example", brand: "halfmoon" },
    });
    expect(siteOf(local, "id.halfmoon.example").origin).toBe("http://id.halfmoon.example:8787");
  });

  test("is the same with the root’s dot behind it", () => {
    expect(siteOf(deployed, "id.halfmoon.example.").brand).toBe("halfmoon");
  });

  test("is where its codes lead, and nobody else’s", () => {
    expect(originFor(deployed, "crumb")).toBe("https://codes.crumb.example");
    expect(originFor(deployed, "workshop")).toBe("https://rootproof.example");
  });

  test("counts among the origins that are ours", () => {
    expect(ownOrigins(deployed)).toEqual([
      "https://rootproof.example",
      "https://id.halfmoon.example",
      "https://codes.crumb.example",
    ]);
  });
});

test("any other host name is the operator’s: it is how the Worker was reached", () => {
  for (const name of [
    "rootproof.example",
    "127.0.0.1",
    "halfmoon.example",
    "id.halfmoon.example.evil.example",
  ]) {
    expect(siteOf(deployed, name)).toEqual({ origin: "https://rootproof.example" });
  }
});
