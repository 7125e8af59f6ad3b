/** Reads along while somebody writes: a moment after the last key, and never an older text over a newer one. */
import { useEffect, useState } from "preact/hooks";
import type { Asked, Read } from "./read-along.ts";

const PAUSE_MS = 350;

export interface Reading {
  readonly read: Read | undefined;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
}

export function useLint(asked: Asked): Reading {
  const [reading, setReading] = useState<Reading>({
    ...{ read: undefined, isBusy: false, hasFailed: false },
  });
  const { text, language, reader, product, name, gathered } = asked;
  const isEmpty = text.trim() === "";
  useEffect(() => {
    if (isEmpty) return setReading({ read: undefined, isBusy: false, hasFailed: false });
    let isOver = false;
    setReading((before) => ({ ...before, isBusy: true }));
    const timer = setTimeout(() => {
      import("./read-along.ts")
        .then(({ readAlong }) => readAlong({ text, language, reader, product, name, gathered }))
        .then(
          (read) => !isOver && setReading({ read, isBusy: false, hasFailed: false }),
          (reason) => {
            console.error(reason);
            if (!isOver) setReading({ read: undefined, isBusy: false, hasFailed: true });
          },
        );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, language, reader, product, name, gathered]);
  return reading;
}
