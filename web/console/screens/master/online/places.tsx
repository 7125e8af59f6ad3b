/** `/console/places`: where things are grown, made or kept, and what strangers learn of each. */
import type { SiteTold } from "../../../../../schema/wire/places.ts";
import { useConsole } from "../../../context.ts";
import { Page } from "../../../parts/screen.tsx";
import { readSites } from "./calls.ts";
import { Listed, SearchForm, useListing } from "./listed.tsx";
import { placeWords } from "./place-words.ts";

export function Screen() {
  const { text, organisation } = useConsole();
  const say = text.master.places;
  const listing = useListing(
    async (asked) => {
      const { sites, nextPageToken } = await readSites(asked);
      return { items: sites, token: nextPageToken };
    },
    [organisation?.slug],
  );
  return (
    <Page title={say.title} lead={say.lead}>
      {organisation?.role === "owner" && (
        <div class="does">
          <a class="button" href="/console/places/new">
            {say.add}
          </a>
          <a class="button quiet" href="/console/places/import">
            {say.import}
          </a>
        </div>
      )}
      <SearchForm look={listing.look} />
      <Listed listing={listing} none={say.none} noneFound={say.noneFound}>
        {(sites) => (
          <ul class="things">
            {sites.map((site) => (
              <Item key={site.id} site={site} />
            ))}
          </ul>
        )}
      </Listed>
    </Page>
  );
}

function Item({ site }: { readonly site: SiteTold }) {
  const { text, language, organisation } = useConsole();
  const say = text.master.places;
  const facts = [
    say.kinds[site.kind],
    site.commodity,
    site.hectares !== undefined && say.hectares(site.hectares.toLocaleString(language.tag)),
    site.locality,
    site.gln && `${say.gln} ${site.gln}`,
  ];
  const shown = placeWords(site.public, language.tag, say);
  return (
    <li class="thing-row">
      <div>
        <p class="thing">{site.name}</p>
        <p class="hint">{facts.filter(Boolean).join(", ")}</p>
        <p class="hint">{site.public === undefined ? shown : say.seen(shown)}</p>
      </div>
      {organisation?.role === "owner" && (
        <a class="button quiet" href={`/console/places/edit/${site.id}`}>
          {text.master.change}
          <span class="hidden"> {site.name}</span>
        </a>
      )}
    </li>
  );
}
