/** Labels to print: one form that only `islands/labels.ts` makes visible, the sheet beside it. docs/labels.md, *Sheets*. */
import { Layout } from "../layout.tsx";
import { Footer } from "../parts/footer.tsx";
import { type GridOption, LabelFields } from "../parts/labels/fields.tsx";
import { LabelPreview } from "../parts/labels/preview.tsx";
import { Masthead } from "../parts/masthead.tsx";
import type { Text } from "../text/languages.ts";

export interface LabelsPageProps {
  readonly grids: readonly GridOption[];
  readonly text: Text;
}

export function LabelsPage({ grids, text }: LabelsPageProps) {
  const say = text.labels;
  return (
    <Layout text={text} title={say.title} description={say.description} drawsLabels={true}>
      <Masthead text={text} />
      <main id="main" class="labels">
        <header>
          <h1>{say.heading}</h1>
          <p class="lead">{say.lead}</p>
          <p data-part="unscripted">{say.unscripted}</p>
        </header>
        <form data-island="labels" novalidate hidden>
          <LabelFields grids={grids} text={text} />
          <LabelPreview text={text} />
        </form>
      </main>
      <Footer text={text} />
    </Layout>
  );
}
