/** A list that is looked through: a search by name, then page after page. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { faultsOf } from "../../../parts/form.tsx";

interface Found<T> {
  readonly items: readonly T[];
  readonly token?: string | undefined;
}

export interface Listing<T> {
  readonly items: readonly T[] | undefined;
  readonly search: string;
  readonly failure: string | undefined;
  readonly hasMore: boolean;
  readonly look: (search: string) => void;
  readonly more: () => void;
  /** From the first page on, after something changed. */
  readonly again: () => void;
}

export function useListing<T>(
  read: (asked: { search: string; token?: string | undefined }) => Promise<Found<T>>,
  on: readonly unknown[],
): Listing<T> {
  const { text } = useConsole();
  const [search, setSearch] = useState("");
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<Found<T>>();
  const [failure, setFailure] = useState<string>();
  const told = (reason: unknown) =>
    setFailure(Object.values(faultsOf(reason, text.shell.unreachable, text.shell.failed))[0]);
  useEffect(() => {
    let isOver = false;
    read({ search }).then(
      (page) => {
        if (isOver) return;
        setFailure(undefined);
        setFound(page);
      },
      (reason) => !isOver && told(reason),
    );
    return () => {
      isOver = true;
    };
  }, [search, turn, ...on]);
  const more = () => {
    read({ search, token: found?.token }).then(
      ({ items, token }) => setFound({ items: [...(found?.items ?? []), ...items], token }),
      told,
    );
  };
  return {
    ...{ items: found?.items, search, failure, more, look: setSearch },
    hasMore: found?.token !== undefined,
    again: () => setTurn((n) => n + 1),
  };
}

export function SearchForm({ look }: { readonly look: (search: string) => void }) {
  const say = useConsole().text.master;
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        look(String(new FormData(event.currentTarget).get("search") ?? "").trim());
      }}
    >
      <input name="search" type="search" aria-label={say.search} placeholder={say.search} />
      <button type="submit" class="button quiet">
        {say.find}
      </button>
    </form>
  );
}

export function Listed<T>(props: {
  readonly listing: Listing<T>;
  readonly none: string;
  readonly noneFound: string;
  readonly children: (items: readonly T[]) => ComponentChildren;
}) {
  const { listing, none, noneFound, children } = props;
  const { text } = useConsole();
  const { items, search, failure, hasMore, more } = listing;
  return (
    <>
      {failure !== undefined && (
        <p class="note" role="alert">
          {failure}
        </p>
      )}
      {items === undefined && failure === undefined && <p role="status">{text.shell.loading}</p>}
      {items?.length === 0 && <p role="status">{search === "" ? none : noneFound}</p>}
      {items !== undefined && items.length > 0 && children(items)}
      {hasMore && (
        <button type="button" class="button quiet" onClick={more}>
          {text.master.more}
        </button>
      )}
    </>
  );
}
