/** Where a lot came from and where it went: which way and how far is chosen, then the picture, then the same in words. */
import { useState } from "preact/hooks";
import type { GraphDirection, LotGraph } from "../../../../../../schema/wire/find.ts";
import { callJson } from "../../../../api.ts";
import { useText } from "../../../../context.ts";
import { SelectField } from "../../../../parts/form.tsx";
import { Shown, useFetched } from "../../../../parts/screen.tsx";
import { optionsOf } from "../filters.tsx";
import { GraphPicture } from "./picture.tsx";
import { GraphTable } from "./table.tsx";

const DEPTHS = [1, 2, 4, 6, 10];
/** More than this is no picture any more; the words below say all of it. */
const PICTURE_NODES_MAX = 120;

export function Graph({ lot }: { readonly lot: string }) {
  const { find } = useText();
  const say = find.graph;
  const [direction, setDirection] = useState<GraphDirection>("both");
  const [depth, setDepth] = useState("4");
  const drawn = useFetched(() => {
    const query = new URLSearchParams({ lot, direction, depth });
    return callJson<LotGraph>("GET", `/api/lots/graph?${query}`);
  }, [lot, direction, depth]);
  return (
    <section aria-labelledby="graph-title">
      <h2 id="graph-title">{say.title}</h2>
      <div class="narrow-fields">
        <SelectField
          name="direction"
          label={say.direction}
          value={direction}
          options={optionsOf(say.directions)}
          onChange={({ currentTarget }) => setDirection(currentTarget.value as GraphDirection)}
        />
        <SelectField
          name="depth"
          label={say.depth}
          value={depth}
          options={DEPTHS.map((n) => ({ value: String(n), label: say.depthOf(n) }))}
          onChange={({ currentTarget }) => setDepth(currentTarget.value)}
        />
      </div>
      <Shown of={drawn}>{(graph) => <Drawn graph={graph} />}</Shown>
    </section>
  );
}

function Drawn({ graph }: { readonly graph: LotGraph }) {
  const say = useText().find.graph;
  const isTold = graph.nodes.length <= PICTURE_NODES_MAX;
  return (
    <>
      {isTold && (
        <>
          <p class="hint" id="graph-help">
            {say.pictureHelp}
          </p>
          <GraphPicture graph={graph} />
        </>
      )}
      {graph.more && <p class="note">{say.more}</p>}
      <h3>{say.list}</h3>
      <GraphTable graph={graph} />
    </>
  );
}
