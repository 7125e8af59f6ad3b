/** What those who sell may say of a product and what not, to print: made of its claims and gaps as they stand, and kept nowhere. */
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import type { ToldProductGaps } from "../../../../../schema/wire/gaps.ts";
import { useConsole } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";
import { useDay } from "../../account/online/day.ts";
import { Grade } from "../../claims/online/standing.tsx";
import { percentOf } from "../../find/online/gap-lists.tsx";
import type { Product } from "../../master/online/calls.ts";
import { maySay } from "./may-say.ts";

interface Props {
  readonly product: Product;
  readonly claims: readonly ClaimTold[];
  readonly gaps: ToldProductGaps;
}

export function StaffCard({ product, claims, gaps }: Props) {
  const say = useConsole().text.cards.staff;
  const day = useDay();
  const page = new URL(product.passport, location.origin).href;
  const may = claims.filter(maySay);
  const mayNot = claims.filter((claim) => !maySay(claim));
  return (
    <section class="staff-card" aria-labelledby="staff">
      <h2 id="staff">{say.title(product.name)}</h2>
      <p class="hint">{say.asOf(day(new Date().toISOString()))}</p>
      <button type="button" class="button unprinted" onClick={() => print()}>
        {say.print}
      </button>
      <h3>{say.may}</h3>
      <p class="hint">{may.length === 0 ? say.nothing : say.mayHint}</p>
      <ul class="things">
        {may.map((claim) => (
          <MaySay key={claim.id} claim={claim} />
        ))}
      </ul>
      <h3>{say.mayNot}</h3>
      <p class="hint">{mayNot.length === 0 ? say.noneRefused : say.mayNotHint}</p>
      <ul class="things">
        {mayNot.map((claim) => (
          <MayNotSay key={claim.id} claim={claim} />
        ))}
      </ul>
      <h3>{say.gaps}</h3>
      <Gaps gaps={gaps} />
      <h3>{say.where}</h3>
      <p>{say.whereHint}</p>
      <img
        class="live-code"
        src={`/qr?uri=${encodeURIComponent(new URL(page).origin + product.anchor)}`}
        alt={say.code(product.name)}
        width="160"
        height="160"
      />
      <p>
        <a href={page}>{page}</a>
      </p>
    </section>
  );
}

function MaySay({ claim }: { readonly claim: ClaimTold }) {
  const { text, language } = useConsole();
  const say = text.cards.staff;
  const { component, percent, lots = [] } = claim.scope;
  const { reasons } = text.claims.standing;
  const codes = [...new Set(claim.gradeWhy.map(({ code }) => code))];
  const known = codes.filter((code): code is keyof typeof reasons => Object.hasOwn(reasons, code));
  const narrowed = [
    ...(component === undefined ? [] : [say.only(component)]),
    ...(percent === undefined ? [] : [say.part(showNumber(String(percent), language.tag))]),
    ...(lots.length === 0 ? [] : [say.lots(lots.join(", "))]),
    ...(claim.share?.wording === undefined ? [] : [claim.share.wording]),
  ];
  return (
    <li class="claim">
      <Words claim={claim} />
      {narrowed.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p class="claim-facts">
        <Grade grade={claim.grade} />
      </p>
      {known.map((code) => (
        <p key={code} class="hint">
          {reasons[code]}
        </p>
      ))}
    </li>
  );
}

function MayNotSay({ claim }: { readonly claim: ClaimTold }) {
  const { text } = useConsole();
  const say = text.cards.staff;
  const { state, withdrawnFor, findings } = claim;
  const blocks = findings.filter(
    ({ severity, unlock }) => severity === "block" && unlock.state !== "pass",
  );
  return (
    <li class="claim">
      <Words claim={claim} />
      {state === "withdrawn" && <p>{text.claims.withdrawnFor(withdrawnFor ?? "")}</p>}
      {state === "draft" && <p>{say.draft}</p>}
      {state === "published" && <p>{say.ended}</p>}
      {state === "draft" &&
        blocks.map(({ rule, span, explanation }) => (
          <p key={`${rule} ${span.start}`} class="hint" lang="en">
            {explanation}
          </p>
        ))}
    </li>
  );
}

function Words({ claim: { text, language } }: { readonly claim: ClaimTold }) {
  return (
    <p class="thing" lang={language} dir="auto">
      {text}
    </p>
  );
}

function Gaps({ gaps: { unread, lots, known, beginnings } }: { readonly gaps: ToldProductGaps }) {
  const { text, language } = useConsole();
  const say = text.find.gaps;
  if (unread !== undefined) return <p>{say.unread[unread]}</p>;
  if (lots.length === 0) return <p>{say.product.noLots}</p>;
  return (
    <>
      <p>{say.product.known(percentOf(known, language.tag))}</p>
      <ul>
        {beginnings.map(({ lot, material, part, why }) => (
          <li key={`${lot} ${material} ${part}`}>
            {material || say.something}, {percentOf(part, language.tag)}: {say.why[why]}
          </li>
        ))}
      </ul>
    </>
  );
}
