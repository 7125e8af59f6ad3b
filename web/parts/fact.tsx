/** A shown value with the place it has in the committed event, so that a phone can hold the two side by side. */

import type { Pointer } from "../../schema/wire/passport.ts";
import type { Child } from "../html/jsx-runtime.ts";

/**
 * `text` and `number`: what stands on the page must be the value itself (a number in the page's own notation).
 * `code`: people see a word or a sign for it. `time`: the same instant, however it is written.
 */
export type FactAs = "text" | "number" | "code" | "time";

export interface FactProps {
  readonly value: string;
  readonly as: FactAs;
  readonly pointer?: Pointer | undefined;
  readonly children?: Child;
}

export function Fact({ value, as, pointer, children }: FactProps) {
  if (pointer === undefined) return <data value={value}>{children}</data>;
  return (
    <data value={value} data-pointer={pointer} data-value={value} data-as={as}>
      {children}
    </data>
  );
}

/** A sentence with holes, `{from} became {to}.`, filled with elements. A hole without a filling stays empty. */
export function Words({ say, fill }: { say: string; fill: { readonly [hole: string]: Child } }) {
  return (
    <>
      {say
        .split(/(\{\w+\})/)
        .map((piece) => (/^\{\w+\}$/.test(piece) ? fill[piece.slice(1, -1)] : piece))}
    </>
  );
}
