/** What a file is, by its own bytes; and what is not kept, with what to do about it. */
import { describe, expect, test } from "vitest";
import { IMAGE_BYTES_MAX } from "../../worker/core/files/file-kind.ts";
import { readFile } from "../../worker/core/files/read-file.ts";
import { Problem } from "../../worker/core/problem.ts";
import { bytesOf, chunk, jpeg, pdf, png, riff, segment, TELLING, webp } from "./vectors.ts";

const fault = (bytes: Uint8Array): string => {
  try {
    return `kept as ${readFile(bytes).mediaType}`;
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.rule ?? ""}: ${error.message}`;
    throw error;
  }
};

describe("A picture", () => {
  test("is known by its first bytes, and how large it is", () => {
    expect(readFile(jpeg())).toEqual({ mediaType: "image/jpeg", size: { width: 40, height: 20 } });
    expect(readFile(png())).toEqual({ mediaType: "image/png", size: { width: 2, height: 1 } });
    const size = { width: 300, height: 200 };
    expect(readFile(webp(size))).toEqual({ mediaType: "image/webp", size });
  });

  test("in a plain WebP tells its size as well, lossy or lossless", () => {
    const plain = (part: Uint8Array) => bytesOf("RIFF", [part.length + 4, 0, 0, 0], "WEBP", part);
    const lossy = riff("VP8 ", bytesOf([0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 0x01, 0xc8, 0xc0, 9]));
    expect(readFile(plain(lossy)).size).toEqual({ width: 300, height: 200 });
    const bits = 299 + 199 * 16_384;
    const lossless = riff(
      "VP8L",
      bytesOf([0x2f, bits % 256, (bits >> 8) % 256, (bits >> 16) % 256, bits >>> 24, 9]),
    );
    expect(readFile(plain(lossless)).size).toEqual({ width: 300, height: 200 });
  });

  test("may say how its colours are meant", () => {
    const profile = segment(0xe2, bytesOf("ICC_PROFILE\0", [1, 1], "colours"));
    const adobe = segment(0xee, bytesOf("Adobe", [0, 100, 0, 0, 0, 0, 0]));
    expect(readFile(jpeg({ more: bytesOf(profile, adobe) })).mediaType).toBe("image/jpeg");
    expect(readFile(png({ more: chunk("gAMA", bytesOf([0, 0, 177, 143])) })).mediaType).toBe(
      "image/png",
    );
    expect(readFile(webp({ more: riff("ICCP", bytesOf("colours")) })).mediaType).toBe("image/webp");
  });

  test.each(TELLING)("is refused when it says more: %s", (_, bytes, part) => {
    expect(fault(bytes)).toMatch(/^file-refused metadata: .+ where and when it was taken/);
    expect(fault(bytes)).toMatch(part);
  });

  test("is refused when it says more behind its first scan, or between two", () => {
    const whole = jpeg();
    const body = whole.subarray(0, -2);
    const scan = segment(0xda, bytesOf([1, 1, 0, 0, 63, 0]));
    expect(fault(bytesOf(body, scan, [0x77, 0xff, 0xd9]))).toBe("kept as image/jpeg");
    expect(
      fault(bytesOf(body, segment(0xe1, bytesOf("Exif\0\0")), scan, [0x77, 0xff, 0xd9])),
    ).toMatch(/EXIF/);
  });

  test.each([
    ["JPEG", jpeg()],
    ["PNG", png()],
    ["WebP", webp()],
  ])("that is cut off anywhere is none: %s", (_, whole) => {
    for (let length = 12; length < whole.length; length++) {
      expect(fault(whole.subarray(0, length)), String(length)).toMatch(/^file-refused/);
    }
  });

  test.each([
    ["JPEG", jpeg()],
    ["PNG", png()],
    ["WebP", webp()],
  ])("ends where it ends: %s and a script behind it", (_, whole) => {
    expect(fault(bytesOf(whole, "<script>alert(1)</script>"))).toMatch(
      /^file-refused behind-the-end/,
    );
    expect(fault(bytesOf(whole, whole))).toMatch(/^file-refused behind-the-end/);
    expect(fault(bytesOf(whole, "PK\x03\x04"))).toMatch(/^file-refused behind-the-end/);
  });

  test("has a size that a phone can show", () => {
    expect(fault(png({ width: 10_000, height: 5_000 }))).toMatch(/^file-refused pixels/);
    expect(fault(png({ width: 0 }))).toMatch(/^file-refused broken/);
    expect(fault(jpeg({ width: 0 }))).toMatch(/^file-refused broken/);
    const heavy = png({ more: chunk("iCCP", new Uint8Array(IMAGE_BYTES_MAX)) });
    expect(fault(heavy)).toMatch(/^body-too-large/);
  });

  test("whose parts say they are longer than the file is damaged, and nothing is read beyond it", () => {
    const wrong = png();
    wrong.set([0x7f, 0xff, 0xff, 0xff], 8);
    expect(fault(wrong)).toMatch(/^file-refused broken/);
    expect(fault(bytesOf([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]))).toMatch(/^file-refused broken/);
    expect(fault(bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9]))).toMatch(
      /^file-refused broken/,
    );
    expect(fault(bytesOf("RIFF", [12, 0, 0, 0], "WEBPVP8 ", [255, 255, 255, 255]))).toMatch(
      /broken|behind/,
    );
  });
});

describe("A PDF", () => {
  test("is known by its head and its end", () => {
    expect(fault(pdf())).toBe("kept as application/pdf");
    expect(fault(pdf().subarray(0, -8))).toMatch(/^file-refused broken/);
    expect(fault(bytesOf(pdf(), "PK\x03\x04 a ZIP behind it"))).toMatch(/behind-the-end/);
    expect(fault(bytesOf("GIF8", pdf()))).toMatch(/^file-refused type/);
    expect(fault(bytesOf(" ", pdf()))).toMatch(/^file-refused type/);
  });

  test.each([
    ["/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", /a script/],
    ["/AA << /O << /S /J#61vaScript >> >>", /a script/],
    ["/A << /S /Launch /F (cmd.exe) >>", /another program/],
    ["/Names << /EmbeddedFiles 4 0 R >>", /another file/],
    ["/AcroForm << /XFA 5 0 R >>", /a form with a program/],
    ["/A << /S /SubmitForm >>", /sends data/],
    ["/A << /S /Rendition /JS 5 0 R >>", /a film/],
  ])("that does something by itself is refused: %s", (inside, what) => {
    expect(fault(pdf(`1 0 obj << ${inside} >> endobj`))).toMatch(/^file-refused active/);
    expect(fault(pdf(`1 0 obj << ${inside} >> endobj`))).toMatch(what);
  });

  // Where an object begins is said by the table at the end of the file, which may point behind a comment, or into a string or a stream.
  const SCRIPT = "5 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj";
  test.each([
    ["a comment that says stream", `% stream\n${SCRIPT}`],
    ["a comment that says >> stream", `% << >> stream\n${SCRIPT}`],
    ["a comment with \\r\\n behind it", `% >> stream\r\n${SCRIPT}\r\n% endstream\r\n`],
    ["a comment with \\r alone behind it", `% stream\r${SCRIPT}\r% endstream\r`],
    ["a comment that says endstream, in a stream", `<< >> stream\n% endstream\n${SCRIPT}`],
    ["a string that says stream", `<< /Title (a stream\n) >>\n${SCRIPT}`],
    ["a string that says >> stream", `<< /Title (>> stream\n) >>\n${SCRIPT} (endstream)`],
    ["a string of one line more", `<< /Title (\\\n>>stream\r\n) >> ${SCRIPT}`],
    ["a stream that is never closed", `<< /Length 9 >> stream\n${SCRIPT}`],
    ["a stream", `<< /Length 9 >> stream\r\n${SCRIPT}\r\nendstream endobj`],
    ["a string", `<< /Title (${SCRIPT}) >>`],
    ["a word", `<< /Upstream 3 >> ${SCRIPT}`],
  ])("hides nothing in or behind %s", (_, inside) => {
    expect(fault(pdf(inside))).toMatch(/^file-refused active/);
  });

  test("that is locked is refused", () => {
    expect(fault(pdf("trailer << /Encrypt 3 0 R >>"))).toMatch(/^file-refused encrypted/);
  });

  test("may say who wrote it, lead to its own pages, and hold pictures whose bytes look like names", () => {
    const harmless =
      "<< /Author (Rosa) /Metadata 3 0 R /OpenAction [ 4 0 R /Fit ] /JSomething 1 >>";
    expect(fault(pdf(harmless))).toBe("kept as application/pdf");
    expect(fault(pdf("4 0 obj << /Length 9 >> stream\n/JS /La\nendstream endobj"))).toBe(
      "kept as application/pdf",
    );
    expect(fault(pdf("4 0 obj << >>\r\nstream\r\n/JS (\r\nendstream endobj"))).toBe(
      "kept as application/pdf",
    );
    expect(fault(pdf("4 0 obj << >> stream\nx\nendstream endobj 5 0 obj << /JS (x) >>"))).toMatch(
      /a script/,
    );
  });
});

describe("Everything else is refused with what to do instead", () => {
  test.each([
    ["a HEIC photo", bytesOf([0, 0, 0, 24], "ftypheic", [0, 0, 0, 0]), /save it as JPEG/],
    ["an AVIF photo", bytesOf([0, 0, 0, 24], "ftypavif", [0, 0, 0, 0]), /save it as JPEG/],
    ["SVG", bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /PDF or PNG/],
    [
      "SVG behind a byte-order mark and spaces",
      bytesOf("\xef\xbb\xbf  \n<?xml?><svg/>"),
      /PDF or PNG/,
    ],
    ["HTML", bytesOf("<!doctype html><script>alert(1)</script>"), /PDF or PNG/],
    ["a spreadsheet", bytesOf("PK\x03\x04 sheet"), /save it as PDF/],
    ["an old spreadsheet", bytesOf([0xd0, 0xcf, 0x11, 0xe0]), /save it as PDF/],
    ["a GIF", bytesOf("GIF89a"), /PNG or JPEG/],
    ["plain text", bytesOf("date;kg\n2026-03-02;1000"), /none of the files/],
    ["nothing", bytesOf(""), /empty/],
    ["a JPEG whose head is PNG's", bytesOf("\x89PNG\r\n\x1a\n", jpeg()), /damaged/],
    ["a PNG whose head is JPEG's", bytesOf([0xff, 0xd8, 0xff], png()), /damaged/],
    ["HTML with a PNG behind it", bytesOf("<html>", png()), /PDF or PNG/],
  ])("%s", (_, bytes, advice) => {
    expect(fault(bytes)).toMatch(/^file-refused/);
    expect(fault(bytes)).toMatch(advice);
  });
});
