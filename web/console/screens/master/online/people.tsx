/** `/console/people`: who is shown on the pages, each with the consent they gave. */
import type { CardTold } from "../../../../../schema/wire/people-cards.ts";
import { useConsole } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { useDay } from "../../account/online/day.ts";
import { readCards } from "./calls.ts";

export function Screen() {
  const { text, language, organisation } = useConsole();
  const say = text.master.people;
  const cards = useFetched(readCards, [organisation?.slug]);
  return (
    <Page title={say.title} lead={say.lead}>
      {organisation?.role === "owner" && (
        <a class="button" href="/console/people/new">
          {say.add}
        </a>
      )}
      <Shown of={cards}>
        {({ cards: all, withdrawn }) => (
          <>
            {all.length === 0 && <p class="note">{say.none}</p>}
            <ul class="things">
              {all.map((card) => (
                <Item key={card.id} card={card} />
              ))}
            </ul>
            {withdrawn.length > 0 && (
              <p class="hint">{say.withdrawn(withdrawn.length.toLocaleString(language.tag))}</p>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Item({ card }: { readonly card: CardTold }) {
  const { text, organisation } = useConsole();
  const say = text.master.people;
  const day = useDay();
  const { id, name, role, photo, consent } = card;
  return (
    <li class={photo === undefined ? "thing-row" : "thing-row pictured"}>
      {photo !== undefined && <img src={`/files/${photo.file}`} alt={photo.alt} loading="lazy" />}
      <div>
        <p class="thing">{name}</p>
        <p>{role}</p>
        <p class="hint">{say.agreed(day(consent.at), say.how[consent.how])}</p>
      </div>
      {organisation?.role === "owner" && (
        <a class="button quiet" href={`/console/people/edit/${id}`}>
          {text.master.change}
          <span class="hidden"> {name}</span>
        </a>
      )}
    </li>
  );
}
