/** The grade of a claim is reckoned: as strong as the weakest link of its strongest evidence, and never stronger by what is taken away or has ended. */
import { describe, expect, test } from "vitest";
import type { CertificateFacts } from "../../worker/core/claims/certificate.ts";
import { isHolder } from "../../worker/core/claims/certificate.ts";
import { type GradedClaim, gradeOf, type Piece } from "../../worker/core/claims/grade.ts";
import { SCHEMES } from "../../worker/core/claims/schemes.ts";

const CLAIM: GradedClaim = {
  ...{ organisation: "Halfmoon", product: "/p/halfmoon/guji", type: "method" },
  today: "2026-06-01",
};
const HELD: CertificateFacts = {
  ...{ id: "c", scheme: "eu-organic", number: "1", holder: "Halfmoon B.V." },
  ...{ validFrom: "2026-01-01", validUntil: "2026-12-31", checkedOn: "2026-02-01", hasFile: true },
};
const certificate = (more: Partial<CertificateFacts> = {}): Piece => ({
  ...{ name: { kind: "certificate", id: "c" }, found: true, certificate: { ...HELD, ...more } },
});
const event = (more: object = {}): Piece => ({
  ...{ name: { kind: "event", id: "e" }, found: true },
  event: { isOwn: true, byLink: false, isVoid: false, ...more },
});
const figure = (hasFile: boolean, isConfirmed: boolean): Piece => ({
  ...{ name: { kind: "figure", id: "f" }, found: true, figure: { hasFile, isConfirmed } },
});
const file: Piece = { name: { kind: "file", id: "d" }, found: true, file: true };
const gone: Piece = { name: { kind: "file", id: "x" }, found: false };

test.each<[string, Piece, number, string]>([
  ["a checked certificate", certificate(), 4, "certificate-checked"],
  ["one that ended yesterday", certificate({ validUntil: "2026-05-31" }), 0, "certificate-expired"],
  ["one on its last day", certificate({ validUntil: "2026-06-01" }), 4, "certificate-checked"],
  ["one of next month", certificate({ validFrom: "2026-07-01" }), 0, "certificate-not-yet"],
  ["a revoked one", certificate({ revokedAt: "2026-05-01" }), 0, "certificate-revoked"],
  ["somebody else’s", certificate({ holder: "Hollow" }), 0, "certificate-other-holder"],
  ["of another product", certificate({ products: ["/p/a/b"] }), 0, "certificate-other-product"],
  ["of a company", certificate({ scheme: "b-corp" }), 0, "certificate-of-company"],
  ["of something else", certificate({ scheme: "grs" }), 2, "certificate-off-topic"],
  ["of an event of one’s own", event(), 1, "event-own"],
  ["confirmed by the other side", event({ answer: "confirmed" }), 3, "event-confirmed"],
  ["of an event said by a link", event({ isOwn: false, byLink: true }), 1, "event-by-link"],
  ["of a supplier’s event", event({ isOwn: false }), 3, "event-partner"],
  ["declared wrong", event({ isVoid: true, answer: "confirmed" }), 0, "event-void"],
  ["a document", file, 2, "document"],
  ["a document that is gone", gone, 0, "missing"],
  ["a bare figure", figure(false, false), 0, "figure-stated"],
  ["a figure with a document", figure(true, false), 2, "figure-document"],
  ["a figure with a witness", figure(false, true), 3, "figure-witnessed"],
])("%s makes its grade, and says why", (_, piece, grade, code) => {
  expect(gradeOf([piece], CLAIM)).toMatchObject({ grade, why: [{ grade, code }] });
});

test("a certificate nobody looked up is the document it is, or nothing", () => {
  const { checkedOn: _, ...unchecked } = HELD;
  const piece = (hasFile: boolean): Piece => ({
    ...{ name: { kind: "certificate", id: "c" }, found: true },
    certificate: { ...unchecked, hasFile },
  });
  expect(gradeOf([piece(true)], CLAIM).grade).toBe(2);
  expect(gradeOf([piece(false)], CLAIM).grade).toBe(0);
});

describe("For any evidence", () => {
  const ALL = [
    ...[certificate(), certificate({ validUntil: "2026-05-31" }), event(), file, gone],
    ...[event({ isOwn: false }), figure(false, false), figure(true, false), figure(true, true)],
  ];
  const subsets = Array.from({ length: 1 << ALL.length }, (_, bits) =>
    ALL.filter((_, n) => (bits >> n) & 1),
  );

  test("the grade is that of the strongest piece, and no piece is stronger in company", () => {
    for (const pieces of subsets) {
      const alone = pieces.map((piece) => gradeOf([piece], CLAIM).grade);
      expect(gradeOf(pieces, CLAIM).grade).toBe(Math.max(0, ...alone));
    }
  });

  test("nothing that is taken away lifts it, and what the other side disputes holds it at 0", () => {
    for (const pieces of subsets) {
      const { grade } = gradeOf(pieces, CLAIM);
      for (const without of pieces) {
        const rest = pieces.filter((piece) => piece !== without);
        expect(gradeOf(rest, CLAIM).grade).toBeLessThanOrEqual(grade);
      }
      expect(gradeOf([...pieces, event({ answer: "disputed" })], CLAIM).grade).toBe(0);
    }
  });

  test("time alone never lifts what has ended", () => {
    for (let month = 1; month <= 12; month++) {
      const today = `2027-${String(month).padStart(2, "0")}-01`;
      expect(gradeOf([certificate()], { ...CLAIM, today }).grade).toBe(0);
    }
  });
});

test.each<[string, boolean]>([
  ["Halfmoon", true],
  ["halfmoon b.v.", true],
  ["Halfmoon Ltd", true],
  ["Halfmoon Bakery", false],
  ["Hollow", false],
  ["", false],
])("“%s” on a certificate is Halfmoon: %s", (holder, isIt) => {
  expect(isHolder(holder, "Halfmoon")).toBe(isIt);
});

test("every scheme says what it proves and what it does not; one of a company stands behind no claim of a product", () => {
  expect(new Set(SCHEMES.map(({ id }) => id)).size).toBe(SCHEMES.length);
  for (const { covers, backs, proves, provesNot, wording } of SCHEMES) {
    expect(backs.length === 0).toBe(covers === "company");
    for (const words of [proves, provesNot, wording]) expect(words).not.toBe("");
  }
});
