/** Everything on the page, to be found by its name. */
import { GROUPS } from "../../../schema/api/query-parameters.ts";
import type { ApiText } from "../../text/api.ts";
import type { Section } from "./entries.ts";

/** `Ask for it again` is found at `#ask-for-it-again`. */
export const sectionId = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, "-");

interface ContentsProps {
  readonly sections: readonly Section[];
  readonly text: ApiText;
}

export function Contents({ sections, text }: ContentsProps) {
  const { start, keys, spoken, errors, limits, client } = text;
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{text.contents}</h2>
      <ol>
        <Item {...start} />
        <Item {...keys} />
        {sections.map((section) => (
          <Item id={sectionId(section.name)} heading={section.name}>
            <Calls section={section} text={text} />
          </Item>
        ))}
        {[spoken, errors, limits, client].map((one) => (
          <Item {...one} />
        ))}
      </ol>
    </nav>
  );
}

function Item({ id, heading, children }: { id: string; heading: string; children?: unknown }) {
  return (
    <li>
      <a href={`#${id}`}>{heading}</a>
      {children as never}
    </li>
  );
}

function Calls({ section: { entries, name }, text }: { section: Section; text: ApiText }) {
  if (entries.length === 0) return null;
  return (
    <ol>
      {entries.map(({ id, operation }) => (
        <Item id={id} heading={operation.summary} />
      ))}
      {entries.some((one) => one.id === "queryEvents") && (
        <Item id={text.language.id} heading={text.language.heading} key={name}>
          <ol>
            {Object.entries(GROUPS).map(([group, heading]) => (
              <Item id={`ask-${group}`} heading={heading} />
            ))}
          </ol>
        </Item>
      )}
    </ol>
  );
}
