/** `/console/figures/new` and `/console/figures/edit/…`: one figure is kept, changed, or taken away. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { Form } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { readPartners } from "../../link/online/calls.ts";
import { readProducts } from "../../master/online/calls.ts";
import { readFigures, readNewestFiles, removeFigure } from "./calls.ts";
import { FigureForm, LIST } from "./figure-form.tsx";

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  const say = text.stories.figures;
  const isNew = at.id === undefined;
  /** It has its id before it is sent, so that sending it twice is sending it once. */
  const [id] = useState(() => at.id ?? crypto.randomUUID());
  const found = useFetched(async () => {
    const [figures, products, { files }, partners] = await Promise.all([
      ...([isNew ? [] : readFigures(), readProducts(), readNewestFiles()] as const),
      readPartners(),
    ]);
    return { figure: figures.find((one) => one.id === id), products, files, partners };
  }, [organisation?.slug, id]);
  if (organisation?.role !== "owner") return <Page title={say.notYours} />;
  return (
    <Shown of={found} title={say.title}>
      {({ figure, ...choices }) =>
        !isNew && figure === undefined ? (
          <Page title={say.gone}>
            <a href={LIST}>{say.back}</a>
          </Page>
        ) : (
          <Page title={isNew ? say.newTitle : say.editTitle}>
            <FigureForm {...{ id, figure, choices }} />
            {figure !== undefined && <Remove id={id} />}
          </Page>
        )
      }
    </Shown>
  );
}

function Remove({ id }: { readonly id: string }) {
  const say = useConsole().text.stories.figures;
  return (
    <details class="narrow">
      <summary>{say.remove}</summary>
      <p class="hint">{say.removeHint}</p>
      <Form
        action={say.remove}
        onSend={async () => {
          await removeFigure(id);
          goTo(LIST);
        }}
      >
        {() => null}
      </Form>
    </details>
  );
}
