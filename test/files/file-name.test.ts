/** Names of files: as people know them, without what a file system or a header would trip over. */
import { expect, test } from "vitest";
import { cleanName, contentDisposition } from "../../worker/core/files/file-kind.ts";

test.each([
  ["receipt.pdf", "receipt.pdf"],
  ["C:\\Users\\Rosa\\Facture n° 3.pdf", "Facture n° 3.pdf"],
  ["../../etc/passwd", "passwd"],
  ["  .hidden. ", "hidden"],
  ["a\u0000b\nc\u202egnp.exe", "a b c gnp.exe"],
  ["\u1265\u1291\u1293 2026.jpg", "\u1265\u1291\u1293 2026.jpg"],
  ["///", ""],
  ['say "cheese".png', "say cheese .png"],
])("%j is called %j", (sent, name) => {
  expect(cleanName(sent)).toBe(name);
});

test("A long name is cut between letters, not inside one", () => {
  expect([...cleanName("\u{1f331}".repeat(200))]).toHaveLength(120);
});

test("A picture is shown and a document saved, under a name whose ending is true", () => {
  expect(contentDisposition("cherry.jpg", "image/jpeg")).toBe(
    `inline; filename="cherry.jpg"; filename*=UTF-8''cherry.jpg`,
  );
  expect(contentDisposition("page.html", "application/pdf")).toBe(
    `attachment; filename="page.html.pdf"; filename*=UTF-8''page.html.pdf`,
  );
});

test("Nothing in a name ends the header or begins another", () => {
  const told = contentDisposition("caf\u00e9 (1)'%\\.pdf", "application/pdf");
  expect(told).toBe(
    `attachment; filename="caf_ (1)'__.pdf"; filename*=UTF-8''caf%C3%A9%20%281%29%27%25%5C.pdf`,
  );
});
