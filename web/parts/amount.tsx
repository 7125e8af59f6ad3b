/** How much of what: as a phrase in a sentence, and several of them as a list in words. */
import type { Amount } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { Fact, Words } from "./fact.tsx";
import { isPiece, lists, number, unit } from "./format.ts";

export function AmountPhrase({ amount, text }: { amount: Amount; text: Text }) {
  const { mass, count, unstated } = text.amounts;
  const say = amount.quantity === undefined ? unstated : isPiece(amount.uom) ? count : mass;
  return (
    <Words
      say={say}
      fill={{
        quantity: <AmountQuantity amount={amount} text={text} />,
        material: <Material amount={amount} />,
      }}
    />
  );
}

export function Material({ amount }: { amount: Amount }) {
  return (
    <Fact value={amount.material} as="text" pointer={amount.pointers?.material}>
      {amount.material}
    </Fact>
  );
}

/** `12,600 kg`, held together by a space that does not break. */
export function AmountQuantity({ amount, text }: { amount: Amount; text: Text }) {
  const { quantity, uom, pointers } = amount;
  if (quantity === undefined) return null;
  return (
    <Measured
      value={quantity}
      uom={uom}
      at={pointers?.quantity}
      uomAt={pointers?.uom}
      text={text}
    />
  );
}

/** What one piece holds, `0.25 kg`. */
export function AmountNet({ amount, text }: { amount: Amount; text: Text }) {
  const { net, pointers } = amount;
  if (net === undefined) return null;
  const { quantity, uom } = net;
  return (
    <Measured
      value={quantity}
      uom={uom}
      at={pointers?.netQuantity}
      uomAt={pointers?.netUom}
      text={text}
    />
  );
}

interface MeasuredProps {
  readonly value: string;
  readonly uom: string | undefined;
  readonly at: string | undefined;
  readonly uomAt: string | undefined;
  readonly text: Text;
}

function Measured({ value, uom, at, uomAt, text }: MeasuredProps) {
  const sign = unit(text, uom);
  return (
    <span class="quantity">
      <Fact value={value} as="number" pointer={at}>
        {number(text, value)}
      </Fact>
      {uom !== undefined && sign !== "" && (
        <>
          {"\u00a0"}
          <Fact value={uom} as="code" pointer={uomAt}>
            {sign}
          </Fact>
        </>
      )}
    </span>
  );
}

/** `a, b and c` in the words of the language. */
export function AmountList({ amounts, text }: { amounts: readonly Amount[]; text: Text }) {
  const places = amounts.map((_, i) => String(i));
  const parts = lists(text.locale).formatToParts(places);
  return (
    <>
      {parts.map(({ type, value }) => {
        const amount = type === "element" ? amounts[Number(value)] : undefined;
        return amount === undefined ? value : <AmountPhrase amount={amount} text={text} />;
      })}
    </>
  );
}
