/** `/console/profiles`: what usually comes out of which process: one's own, and the library's. */
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { processWord } from "../../capture/step-words.ts";
import { type Profile, readProfiles } from "./calls.ts";
import { percentOf } from "./profile-numbers.ts";

export function Screen() {
  const { text, organisation } = useConsole();
  const { profiles: say } = text.custody;
  const found = useFetched(readProfiles, [organisation?.slug]);
  const isOwner = organisation?.role === "owner";
  return (
    <Page title={say.title} lead={say.lead}>
      {isOwner && (
        <a class="button" href="/console/profiles/new">
          {say.add}
        </a>
      )}
      <Shown of={found}>
        {(all) => (
          <>
            <h2>{say.own}</h2>
            <List profiles={all.filter(({ own }) => own)} />
            <h2>{say.library}</h2>
            <List profiles={all.filter(({ own }) => !own)} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function List({ profiles }: { readonly profiles: readonly Profile[] }) {
  const { profiles: say } = useText().custody;
  if (profiles.length === 0) return <p class="note">{say.noneOwn}</p>;
  return (
    <ul class="found">
      {profiles.map((profile) => (
        <Item key={profile.id} profile={profile} />
      ))}
    </ul>
  );
}

function Item({ profile }: { readonly profile: Profile }) {
  const { text, language, organisation } = useConsole();
  const { profiles: say } = text.custody;
  const { id, bounds, gains, source, own } = profile;
  const percent = (one: string) => percentOf(one, language.tag);
  const word = processWord(text.capture, id);
  return (
    <li>
      <p class="found-name">
        <strong>{word}</strong>
      </p>
      {word !== id && <p class="found-number">{id}</p>}
      <p>
        {bounds === undefined
          ? say.open
          : say.bounds(percent(bounds.min), percent(bounds.typical), percent(bounds.max))}
      </p>
      {gains.length > 0 && (
        <p>{say.gainsOf(new Intl.ListFormat(language.tag, { type: "unit" }).format(gains))}</p>
      )}
      <p class="found-facts">{say.sourceOf(source)}</p>
      {own && organisation?.role === "owner" && (
        <p>
          <a href={`/console/profiles/new?from=${encodeURIComponent(id)}`}>
            {say.another}
            <span class="hidden"> {id}</span>
          </a>
        </p>
      )}
    </li>
  );
}
