/** What this is: product, maker and the numbers on the pack, set like the label beside an exhibit. */
import type { Passport } from "../../schema/wire/passport.ts";
import type { Child } from "../html/jsx-runtime.ts";
import { inLanguage, type Text } from "../text/languages.ts";
import { heldTogether } from "./format.ts";

export interface IdentityProps {
  readonly passport: Passport;
  readonly text: Text;
  /** What there is to say beside the numbers. */
  readonly children?: Child;
}

export function Identity({ passport, text, children }: IdentityProps) {
  const { product, maker } = passport;
  const say = text.product;
  const rows = [
    [say.gtin, product.gtin],
    [say.lot, product.lot],
    [say.serial, product.serial],
  ].filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  return (
    <div class={product.picture === undefined ? "identity" : "identity with-picture"}>
      <div class="named">
        {maker.logo !== undefined && <img class="logo" {...maker.logo} alt={maker.logo.alt} />}
        <p class="kicker">{text.kicker}</p>
        <h1>{heldTogether(product.name)}</h1>
        <p class="maker">
          <span class="by">{say.by}</span> <strong>{maker.name}</strong>
          {maker.place !== undefined && `, ${maker.place}`}
        </p>
      </div>
      {product.picture !== undefined && (
        <img
          class="picture"
          {...product.picture}
          alt={product.picture.alt}
          decoding="async"
          fetchpriority="high"
        />
      )}
      <div class="noted">
        {product.description !== undefined && <p class="description">{product.description}</p>}
        <dl class="numbers">
          {rows.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {children}
      </div>
    </div>
  );
}

export function Lots({ lots, text }: { lots: Passport["lots"]; text: Text }) {
  if (lots.length === 0) return null;
  return (
    <section class="lots" aria-labelledby="lots">
      <h2 id="lots">{text.product.lots}</h2>
      <p class="hint">{text.product.lotsHint}</p>
      <ul>
        {lots.map(({ lot, href }) => (
          <li>
            <a href={inLanguage(text, href)}>{lot}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
