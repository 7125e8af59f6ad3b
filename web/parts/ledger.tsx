/** In, out and lost as a small account, closed with a double rule where the arithmetic allows it. */
import type { Amount, Step } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { AmountNet, AmountQuantity, Material } from "./amount.tsx";
import { type Balance, balance, measure } from "./balance.ts";
import { writeDecimal } from "./decimal.ts";
import { Words } from "./fact.tsx";
import { quantity } from "./format.ts";

export function Ledger({ step, text }: { step: Step; text: Text }) {
  const result = balance(step);
  const { inputs, outputs, goods, losses } = step;
  if (result.type === "none" && losses.length === 0) return null;
  const say = text.amounts;
  const changed = inputs.length > 0 || outputs.length > 0;
  return (
    <table class="ledger">
      <caption>{say.caption}</caption>
      <tbody>
        <Rows amounts={inputs} kind={say.in} text={text} />
        <Rows amounts={outputs} kind={say.out} sign={inputs.length > 0} text={text} />
        {!changed && <Rows amounts={goods} kind={say.here} text={text} />}
        <Rows amounts={losses} kind={say.lost} sign={inputs.length > 0} text={text} />
      </tbody>
      <Foot result={result} text={text} />
    </table>
  );
}

interface RowsProps {
  readonly amounts: readonly Amount[];
  readonly kind: string;
  readonly sign?: boolean;
  readonly text: Text;
}

function Rows({ amounts, kind, sign = false, text }: RowsProps) {
  return (
    <>
      {amounts.map((amount) => (
        <tr>
          <th scope="row">
            <Material amount={amount} />{" "}
            <span class="kind">{amount.added ? text.amounts.added : kind}</span>{" "}
            {amount.net !== undefined && (
              <span class="each">
                <Words
                  say={text.amounts.each}
                  fill={{
                    count: <AmountQuantity amount={amount} text={text} />,
                    net: <AmountNet amount={amount} text={text} />,
                  }}
                />
              </span>
            )}
          </th>
          <td>
            {sign && "\u2212\u00a0"}
            {amount.net === undefined ? (
              <AmountQuantity amount={amount} text={text} />
            ) : (
              <Computed amount={amount} text={text} />
            )}
          </td>
        </tr>
      ))}
    </>
  );
}

/** Pieces times what one holds: worked out here, so it is no fact of the event. */
function Computed({ amount, text }: { amount: Amount; text: Text }) {
  const all = measure(amount);
  return <span class="quantity">{all && quantity(text, writeDecimal(all.value), all.uom)}</span>;
}

function Foot({ result, text }: { result: Balance; text: Text }) {
  const say = text.amounts;
  if (result.type === "none") return null;
  if (result.type === "uncomparable") {
    return (
      <tfoot>
        <tr>
          <td colspan={2} class="note">
            {say.uncomparable}
          </td>
        </tr>
      </tfoot>
    );
  }
  const total = result.type === "total";
  const label = total ? say.total : result.sign < 0 ? say.surplus : say.unaccounted;
  return (
    <tfoot class={total ? "total" : result.sign === 0 ? "closed" : "open"}>
      <tr>
        <th scope="row">{label}</th>
        <td>{quantity(text, total ? result.total : result.rest, result.uom)}</td>
      </tr>
    </tfoot>
  );
}
