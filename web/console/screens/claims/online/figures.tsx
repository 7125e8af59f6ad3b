/** `/console/figures`: one's own figures with their grades, and those that others ask to be confirmed. */
import { useState } from "preact/hooks";
import type { FigureTold } from "../../../../../schema/wire/figures.ts";
import { useConsole } from "../../../context.ts";
import { faultsOf } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { useDay } from "../../account/online/day.ts";
import { type Product, readProducts } from "../../master/online/calls.ts";
import { confirmFigure, readAllFigures } from "./calls.ts";
import { isFormKind } from "./figure-fields.ts";
import { useFigureLine } from "./figure-line.ts";
import { Grade } from "./standing.tsx";

export function Screen() {
  const { text, organisation } = useConsole();
  const say = text.stories.figures;
  const found = useFetched(
    () => Promise.all([readAllFigures(), readProducts()]),
    [organisation?.slug],
  );
  const isOwner = organisation?.role === "owner";
  return (
    <Page title={say.title} lead={say.lead}>
      {isOwner && (
        <a class="button" href="/console/figures/new">
          {say.add}
        </a>
      )}
      <Shown of={found}>
        {([figures, products]) => {
          const asked = figures.filter(({ own }) => !own);
          const own = figures.filter((one) => one.own);
          return (
            <>
              {asked.length > 0 && <Asked figures={asked} again={found.again} isOwner={isOwner} />}
              {own.length === 0 ? (
                <p class="note">{say.none}</p>
              ) : (
                <ul class="things">
                  {own.map((figure) => (
                    <Item key={figure.id} {...{ figure, products, isOwner }} />
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Shown>
      <p>
        <a href="/console/claims">{text.claims.back}</a>
      </p>
    </Page>
  );
}

interface ItemProps {
  readonly figure: FigureTold;
  readonly products: readonly Product[];
  readonly isOwner: boolean;
}

function Item({ figure, products, isOwner }: ItemProps) {
  const { text } = useConsole();
  const say = text.stories.figures;
  const day = useDay();
  const lineOf = useFigureLine();
  const { id, content, grade, product, witness, confirmedAt } = figure;
  const name = products.find(({ anchor }) => anchor === product)?.name ?? product;
  return (
    <li class="thing-row">
      <div>
        <p class="thing">{lineOf(content)}</p>
        <p class="claim-facts">
          {content.kind !== "unknown" && <Grade grade={grade} />}
          {witness !== undefined && (
            <span class="hint">
              {confirmedAt === undefined ? say.waits(witness) : say.confirmed(day(confirmedAt))}
            </span>
          )}
        </p>
        <p class="hint">
          <bdi>{name ?? say.ofAll}</bdi>
          {!isFormKind(content.kind) && ` · ${say.apiOnly}`}
        </p>
      </div>
      {isOwner && isFormKind(content.kind) && (
        <a class="button quiet" href={`/console/figures/edit/${id}`}>
          {text.master.change}
          <span class="hidden"> {lineOf(content)}</span>
        </a>
      )}
    </li>
  );
}

interface AskedProps {
  readonly figures: readonly FigureTold[];
  readonly again: () => void;
  readonly isOwner: boolean;
}

function Asked({ figures, again, isOwner }: AskedProps) {
  const say = useConsole().text.stories.figures;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say.toConfirm}</h2>
      <p class="hint">{say.toConfirmHint}</p>
      <ul class="things">
        {figures.map((figure) => (
          <AskedOne key={figure.id} {...{ figure, again, isOwner }} />
        ))}
      </ul>
    </section>
  );
}

function AskedOne(props: Omit<AskedProps, "figures"> & { readonly figure: FigureTold }) {
  const { figure, again, isOwner } = props;
  const { text } = useConsole();
  const say = text.stories.figures;
  const day = useDay();
  const lineOf = useFigureLine();
  const [fault, setFault] = useState<string>();
  const { id, by, content, confirmedAt } = figure;
  const confirm = async () => {
    try {
      await confirmFigure(id);
      again();
    } catch (reason) {
      const faults = faultsOf(reason, text.shell.unreachable, text.shell.failed);
      setFault(Object.values(faults).join(" "));
    }
  };
  return (
    <li class="thing-row">
      <div>
        <p class="thing">{lineOf(content)}</p>
        <p class="hint">{say.by(by)}</p>
        <p role="status">
          {fault ?? (confirmedAt !== undefined && say.confirmed(day(confirmedAt)))}
        </p>
      </div>
      {isOwner && confirmedAt === undefined && (
        <button type="button" class="button quiet" onClick={confirm}>
          {say.confirm}
        </button>
      )}
    </li>
  );
}
