/** What the looks at one number say against it: that it may be on more than one thing. Never that a thing is what it says it is, or is not. */
import type { CopiedSignal } from "../../schema/wire/insight.ts";
import type { Passport } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { moment } from "./format.ts";

export function Doubts({ passport, text }: { passport: Passport; text: Text }) {
  const { doubts = [], maker } = passport;
  if (doubts.length === 0) return null;
  return (
    <div class="doubts">
      {doubts.map((doubt) => (
        <p>{sentence(doubt, text)}</p>
      ))}
      <p>
        {text.doubts.copied} <a href="#questions">{text.doubts.ask(maker.name)}</a>
      </p>
    </div>
  );
}

function sentence(doubt: CopiedSignal, text: Text): string {
  const say = text.doubts;
  const day = (iso: string) => moment(text, Date.parse(iso)).day;
  switch (doubt.kind) {
    case "far-apart":
      return say.farApart(doubt.countries.length, day(doubt.day));
    case "after-end":
      return say.afterEnd[doubt.how](day(doubt.since), day(doubt.day));
    case "many-days":
      return say.manyDays(doubt.days);
    case "many-countries":
      return say.manyCountries(doubt.countries.length);
  }
}
