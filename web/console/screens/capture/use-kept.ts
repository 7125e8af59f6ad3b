/** What the server said last, kept on this phone: there at once and without a connection, and as it is now when there is one. */
import { useEffect, useState } from "preact/hooks";
import { callJson } from "../../api.ts";
import { rememberedMe } from "../../session.ts";

export interface Kept<T> {
  /** Under which it is kept, with the organisation's slug. */
  readonly name: string;
  readonly path: string;
  /** What is kept of the answer: no more than is shown. */
  readonly read: (answer: unknown) => readonly T[];
}

export function useKept<T>({ name, path, read }: Kept<T>, organisation: string): readonly T[] {
  const key = `rootproof.${name}.${organisation}`;
  const [found, setFound] = useState<readonly T[]>(() => kept(key));
  useEffect(() => {
    let isOver = false;
    callJson<unknown>("GET", path, { organisation }).then(
      (answer) => {
        const now = read(answer);
        if (!isOver) setFound(now);
        // Somebody signed out meanwhile: nothing of theirs is kept.
        if (rememberedMe()?.organisations.every(({ slug }) => slug !== organisation) ?? true)
          return;
        localStorage.setItem(key, JSON.stringify(now));
      },
      // It stays as it was.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [key]);
  return found;
}

function kept<T>(key: string): readonly T[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as T[];
  } catch {
    return [];
  }
}
