/** Step 3: what was made at one time: the form of any step, begun with the product. What is not known is left out, and the page says so. */
import { useMemo, useState } from "preact/hooks";
import type { StepDraft, What } from "../../../../worker/core/steps/draft.ts";
import { PIECE } from "../../../../worker/core/steps/units.ts";
import { useConsole } from "../../context.ts";
import { ChoiceField } from "../../parts/form.tsx";
import { Page } from "../../parts/screen.tsx";
import { begin } from "../capture/begin.ts";
import { RecordForm } from "../capture/record-form.tsx";
import { useMemory } from "../capture/use-memory.ts";
import { type Steps, useSteps } from "../capture/use-steps.ts";
import type { Made } from "./progress.ts";
import { Progress } from "./step.tsx";

interface Props {
  readonly product: NonNullable<Made["product"]>;
  readonly done: (batch: NonNullable<Made["batch"]>) => void;
}

const WAYS = ["packed", "harvested"] as const satisfies readonly What[];

export function BatchStep(props: Props) {
  const { text } = useConsole();
  const say = text.start.batch;
  const found = useSteps();
  const [what, setWhat] = useState<What>();
  const options = WAYS.map((value) => ({ value, label: say.whats[value] }));
  return (
    <Page title={say.title} lead={say.lead}>
      <Progress at={3} />
      <ChoiceField
        name="what"
        label={say.made}
        options={options}
        onChoose={(value) => setWhat(WAYS.find((one) => one === value))}
      />
      {found === undefined && <p role="status">{text.shell.loading}</p>}
      {found !== undefined && what !== undefined && (
        <Batch key={what} {...{ ...props, what, found }} />
      )}
    </Page>
  );
}

function Batch(props: Props & { readonly what: What; readonly found: Steps }) {
  const { what, found, product, done } = props;
  const { organisation, language } = useConsole();
  const { slug, name, country } = organisation ?? { slug: "", name: "" };
  const remembered = useMemory(what, found.steps);
  const { trade } = remembered;
  const memory = useMemo(
    () => ({ ...remembered.memory, materials: [product, ...remembered.memory.materials] }),
    [remembered.memory],
  );
  const first = useMemo(() => {
    const [id, now] = [crypto.randomUUID(), new Date()];
    const said = { memory, trade, organisation: { name, country } };
    const begun = begin({ id, what, now, tag: language.tag, ...said });
    // What is sold is counted: labels are, too.
    return { ...begun, anchor: product.anchor, name: product.name, uom: PIECE };
  }, []);
  const onRecord = (draft: StepDraft, photos: readonly Blob[]) =>
    found.queue.add(slug, draft, photos);
  const onDone = ({ id, goods }: StepDraft) => done({ id, lot: goods[0]?.lot ?? "" });
  return <RecordForm {...{ first, memory, trade, onRecord, onDone }} />;
}
