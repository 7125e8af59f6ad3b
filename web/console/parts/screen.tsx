/** What is on every screen: its heading, which takes the focus when the screen comes up, and what is shown while something is fetched. */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Unreachable } from "../api.ts";
import { useText } from "../context.ts";

export function Page(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ComponentChildren;
}) {
  const { title, lead, children } = props;
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${text.shell.name}`;
    heading.current?.focus();
  }, [title]);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </>
  );
}

export interface Fetched<T> {
  readonly value: T | undefined;
  readonly failure: unknown;
  readonly again: () => void;
}

/** Fetches when the screen comes up, and anew when one of `on` changes. */
export function useFetched<T>(fetch: () => Promise<T>, on: readonly unknown[]): Fetched<T> {
  const [state, setState] = useState<{ value?: T; failure?: unknown }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isOver = false;
    fetch().then(
      (value) => !isOver && setState({ value }),
      (failure: unknown) => !isOver && setState((before) => ({ ...before, failure })),
    );
    return () => {
      isOver = true;
    };
  }, [...on, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { value: state.value, failure: state.failure, again };
}

/** What was fetched, or that it is under way, or that it failed and may be tried again. */
export function Shown<T>(props: {
  readonly of: Fetched<T>;
  /** Where this is the whole screen: its heading when there is nothing to show. */
  readonly title?: string;
  readonly children: (value: T) => ComponentChildren;
}) {
  const { value, failure, again } = props.of;
  const text = useText();
  if (failure !== undefined) {
    const sentence =
      failure instanceof Unreachable
        ? text.shell.unreachable
        : failure instanceof Error
          ? failure.message
          : text.shell.failed;
    const said = (
      <div class="note" role="alert">
        <p>{sentence}</p>
        <button type="button" class="button quiet" onClick={again}>
          {text.shell.retry}
        </button>
      </div>
    );
    return props.title === undefined ? said : <Page title={props.title}>{said}</Page>;
  }
  if (value === undefined) return <p role="status">{text.shell.loading}</p>;
  return <>{props.children(value)}</>;
}
