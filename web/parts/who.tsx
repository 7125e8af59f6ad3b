/** Who did it, in their own words, or that they chose not to be named. */
import type { Step } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { Fact, Words } from "./fact.tsx";
import { number } from "./format.ts";

export function Who({ who, text }: { who: Step["who"]; text: Text }) {
  if (who.withheld) return <span class="withheld">{text.journey.whoWithheld}</span>;
  if (who.name === undefined) return <span class="unknown">{text.journey.whoUnknown}</span>;
  const { count, name, pointers } = who;
  return (
    <>
      <Fact value={name} as="text" pointer={pointers?.name}>
        {name}
      </Fact>
      {count !== undefined && (
        <span class="count">
          {" "}
          <Words
            say={text.journey.people}
            fill={{
              count: (
                <Fact value={String(count)} as="number" pointer={pointers?.count}>
                  {number(text, String(count))}
                </Fact>
              ),
            }}
          />
        </span>
      )}
    </>
  );
}
