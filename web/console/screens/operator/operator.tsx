/** `/console/operator`: what organisations use and may use, taking one off the air, and the limits for everybody. */
import { useState } from "preact/hooks";
import { useText } from "../../context.ts";
import { Page, Shown, useFetched } from "../../parts/screen.tsx";
import { readPage, type Usage } from "./api.ts";
import { LimitsForm } from "./limits.tsx";
import { Organisation } from "./organisation.tsx";
import { PageForm } from "./page.tsx";

export function Screen() {
  const { operator: text } = useText();
  const [search, setSearch] = useState("");
  const [more, setMore] = useState<readonly Usage[]>([]);
  const [after, setAfter] = useState<string>();
  const first = useFetched(async () => {
    const page = await readPage(search);
    setMore([]);
    setAfter(page.after);
    return page;
  }, [search]);
  const showMore = async () => {
    const page = await readPage(search, after);
    setMore([...more, ...page.organisations]);
    setAfter(page.after);
  };
  const find = (submitted: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    submitted.preventDefault();
    setSearch(String(new FormData(submitted.currentTarget).get("search") ?? "").trim());
  };
  return (
    <Page title={text.title} lead={text.lead}>
      <search>
        <form class="find" onSubmit={find}>
          <label class="hidden" for="search">
            {text.search}
          </label>
          <input
            id="search"
            type="search"
            name="search"
            placeholder={text.search}
            maxLength={100}
          />
          <button type="submit" class="button quiet">
            {text.searchDo}
          </button>
        </form>
      </search>
      <Shown of={first}>
        {({ organisations }) => (
          <>
            {organisations.length === 0 && <p>{text.none}</p>}
            <ul class="organisations">
              {[...organisations, ...more].map((usage) => (
                <Organisation key={usage.slug} usage={usage} changed={first.again} />
              ))}
            </ul>
            {after !== undefined && (
              <button type="button" class="button quiet" onClick={showMore}>
                {text.more}
              </button>
            )}
          </>
        )}
      </Shown>
      <h2>{text.page}</h2>
      <PageForm />
      <h2>{text.limits}</h2>
      <LimitsForm />
    </Page>
  );
}
