/** A list that is searched and read on page by page. What is asked for stands in the address, so that it can be gone back to. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { callJson } from "../../../api.ts";
import { useText } from "../../../context.ts";
import { type Fetched, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";

export interface Listed<T> {
  readonly first: Fetched<unknown>;
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly asked: URLSearchParams;
  showMore(): Promise<void>;
  search(fields: FormData): void;
}

/** `read` takes the items out of an answer of `path`. */
export function useListed<T, Page extends { readonly nextPageToken?: string }>(
  path: string,
  read: (page: Page) => readonly T[],
): Listed<T> {
  const [asked, setAsked] = useState(() => new URLSearchParams(location.search));
  const [items, setItems] = useState<readonly T[]>([]);
  const [token, setToken] = useState<string>();
  const question = asked.toString();
  const get = (next?: string) => {
    const query = new URLSearchParams(asked);
    if (next !== undefined) query.set("nextPageToken", next);
    return callJson<Page>("GET", `${path}?${query}`);
  };
  const first = useFetched(async () => {
    const page = await get();
    setItems(read(page));
    setToken(page.nextPageToken);
    return page;
  }, [question]);
  return {
    ...{ first, items, asked, hasMore: token !== undefined },
    async showMore() {
      const page = await get(token);
      setItems([...items, ...read(page)]);
      setToken(page.nextPageToken);
    },
    search(fields) {
      const wanted = [...fields].flatMap(([name, value]) =>
        typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
      );
      const next = new URLSearchParams(wanted);
      goTo(`${location.pathname}${next.size === 0 ? "" : `?${next}`}`, { replace: true });
      setAsked(next);
    },
  };
}

interface SearchProps {
  readonly label: string;
  readonly hint: string;
  readonly of: Pick<Listed<unknown>, "asked" | "search">;
  /** What narrows it down further. */
  readonly children: ComponentChildren;
}

export function Search({ label, hint, of: { asked, search }, children }: SearchProps) {
  const { find } = useText();
  const isNarrowed = [...asked.keys()].some((name) => name !== "q");
  const send = (submitted: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    submitted.preventDefault();
    search(new FormData(submitted.currentTarget));
  };
  return (
    <search>
      <form class="seek" key={asked.toString()} onSubmit={send}>
        <label for="q">{label}</label>
        <p class="hint" id="q-hint">
          {hint}
        </p>
        <div class="seek-line">
          <input
            id="q"
            type="search"
            name="q"
            maxLength={1_000}
            defaultValue={asked.get("q") ?? ""}
            aria-describedby="q-hint"
          />
          <button type="submit" class="button">
            {find.search}
          </button>
        </div>
        <details class="narrow" open={isNarrowed}>
          <summary>{find.filters}</summary>
          <div class="narrow-fields">{children}</div>
        </details>
      </form>
    </search>
  );
}

/** Nothing fits: the way back to everything. */
export function Nothing(props: {
  readonly sentence: string;
  readonly of: Pick<Listed<unknown>, "search">;
}) {
  const { find } = useText();
  return (
    <div class="note">
      <p>{props.sentence}</p>
      <button type="button" class="button quiet" onClick={() => props.of.search(new FormData())}>
        {find.clear}
      </button>
    </div>
  );
}

/** How many there are so far, told to whoever does not see them come; and the way to more. */
export function Rest({ of }: { readonly of: Listed<unknown> }) {
  const { find } = useText();
  const [said, setSaid] = useState("");
  const { items, hasMore, showMore } = of;
  useEffect(() => setSaid(find.showing(items.length)), [items.length]);
  return (
    <>
      <p class="hidden" role="status">
        {said}
      </p>
      {hasMore && (
        <div class="actions">
          <button type="button" class="button quiet" onClick={showMore}>
            {find.more}
          </button>
        </div>
      )}
    </>
  );
}
