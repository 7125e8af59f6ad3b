/** What JSX on the server is written as: everything that is no element is text. */
import { expect, test } from "vitest";

const written = (element: object): string => String(element);

test("text and values are escaped, whoever wrote them", () => {
  const hostile = `<script>alert("1")</script>&'`;
  const escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";
  expect(written(<p title={hostile}>{hostile}</p>)).toBe(`<p title="${escaped}">${escaped}</p>`);
  expect(written(<p>{[hostile, [hostile]]}</p>)).toBe(`<p>${escaped}${escaped}</p>`);
  const Said = () => hostile;
  expect(written(<Said />)).toBe(escaped);
});

test("an element in another is written once and as it is; an object that only looks like one is text", () => {
  const Both = ({ children }: { children?: unknown }) => <b>{children as string}</b>;
  expect(
    written(
      <Both>
        <i>&</i>
        {1}
      </Both>,
    ),
  ).toBe("<b><i>&amp;</i>1</b>");
  const lookalike = { isEscaped: true, toString: () => "<script>" } as unknown as string;
  expect(() => written(<p>{lookalike}</p>)).toThrow();
});

test("nothing is written of what is not there, and elements that hold nothing have no end", () => {
  expect(
    written(
      <p>
        {undefined}
        {null}
        {false}
        {true}
        {0}
      </p>,
    ),
  ).toBe("<p>0</p>");
  expect(written(<br />)).toBe("<br/>");
  expect(written(<p id={undefined} />)).toBe("<p></p>");
});

test("a state is there or not, except where it is said in words", () => {
  expect(written(<input required={true} disabled={false} />)).toBe(`<input required=""/>`);
  expect(written(<textarea spellcheck={false} aria-busy={true} data-open={false} />)).toBe(
    `<textarea spellcheck="false" aria-busy="true" data-open="false"></textarea>`,
  );
});

test("a name that could end its element is refused", () => {
  const members = { "x><script": "1" };
  expect(() => written(<p {...members} />)).toThrow("no name of HTML");
});
