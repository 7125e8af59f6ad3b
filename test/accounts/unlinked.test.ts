/** What people wrote leads nowhere in a mail of ours, whatever a mail program takes for an address. */
import { describe, expect, test } from "vitest";
import { mailOf, mails } from "../../worker/core/accounts/mail.ts";
import { unlinked } from "../../worker/core/accounts/unlinked.ts";

/** More than any mail program looks for: a scheme, a host, an address of a mailbox. */
const ADDRESS = /\w+:\S|\/\/|[^\s.][.\u3002\uff0e\uff61][^\s.,;:!?)]|@/u;

test.each([
  ["https://evil.example/win", "https: /evil. example/win"],
  ["HTTP://1.2.3.4/x", "HTTP: /1. 2. 3. 4/x"],
  ["www.evil.com", "www. evil. com"],
  ["evil.com/x?y=1", "evil. com/x?y=1"],
  ["evil\u200b.com evil.\u200bcom", "evil\u200b. com evil. \u200bcom"],
  ["evil。com ｅｖｉｌ．ｃｏｍ", "evil. com ｅｖｉｌ. ｃｏｍ"],
  ["кафе.рф", "кафе. рф"],
  ["mailto:a@evil.com", "mailto: a at evil. com"],
  ["javascript:alert(1)", "javascript: alert(1)"],
  ["\\\\evil\\share", "/evil\\share"],
])("%j is written %j", (text, written) => {
  expect(unlinked(text)).toBe(written);
  expect(written).not.toMatch(ADDRESS);
});

test.each([
  "Finca Aurora S.",
  "Müller & Söhne, Inh. Ada",
  "Bäckerei ½",
  "L’Étoile (Lyon).",
  "مزرعة",
])("%s stays as it is", (name) => expect(unlinked(name)).toBe(name));

describe("In every mail the only address is ours", () => {
  const evil = "Win at https://evil.example or www.evil.com, ask you@evil.com";
  const LINK = "https://one.example/console/join#token";
  const told = { from: evil, wanted: `${evil}\n${evil}`, dueOn: "2026-04-17" };
  test.each([
    ["a link to sign in", mails.signIn()],
    ["a confirmation", mails.confirm(evil)],
    ["an invitation", mails.invitation(evil)],
    ["a request", mails.request({ ...told, isLate: false })],
    ["a reminder", mails.request({ ...told, isLate: true })],
  ])("%s", (_, words) => {
    const { subject, text } = mailOf("ada@audit.example", LINK, words);
    expect(text.split("\n").filter((line) => line === LINK)).toHaveLength(1);
    for (const part of [subject, text.replace(LINK, "")]) {
      expect(part).not.toMatch(/https?:\S|www\.\S|\w\.(?:com|example)|@/);
    }
  });
});
