/** What is kept of browsers, made of names, and written in mails. */
import { expect, test } from "vitest";
import { shortAgent } from "../../worker/core/accounts/agent.ts";
import { mailOf, mails } from "../../worker/core/accounts/mail.ts";
import { isSlug, slugOf } from "../../worker/core/accounts/slug.ts";

const MOZILLA = "Mozilla/5.0";
test.each([
  [`${MOZILLA} (Android 15; Mobile; rv:141.0) Gecko/141.0 Firefox/141.0`, "Firefox, Android"],
  [
    `${MOZILLA} (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Mobile Safari/537.36`,
    "Chrome, Android",
  ],
  [
    `${MOZILLA} (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    "Samsung Internet, Android",
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1`,
    "Safari, iPhone",
  ],
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36 Edg/139.0`,
    "Edge, Windows",
  ],
  ["curl/8.9", ""],
  ["", ""],
  ["<script>alert(1)</script>", ""],
])("%s is known as “%s”", (said, kept) => expect(shortAgent(said)).toBe(kept));

test("Whatever a name is, what is made of it is a short name or nothing", () => {
  for (const name of ["Finca Aurora", "L’Été — 2", "x".repeat(200), "Ærø & Søn", "a--b"]) {
    expect([name, isSlug(slugOf(name))]).toEqual([name, true]);
  }
  expect(slugOf("ቡና")).toBe("");
  for (const text of ["", "-a", "a-", "a--b", "A", "a b", "ä", "a/b", "x".repeat(61)]) {
    expect([text, isSlug(text)]).toEqual([text, false]);
  }
});

test("A mail has one link, on a line of its own, and a subject of one line whoever invites", () => {
  const link = "https://rootproof.example/console/join#abc";
  const mail = mailOf("a@b.example", link, mails.invitation("Evil\r\nBcc: x@y.example"));
  expect(mail.subject).toBe("Evil Bcc: x at y. example invites you to Rootproof");
  expect(mail.text.split("\n").filter((one) => one.includes("https:"))).toEqual([link]);
});
