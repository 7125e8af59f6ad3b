/** The graph as a picture to look at and to walk through: one stop for Tab, arrow keys from lot to lot, Enter opens one. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { GraphNode, LotGraph } from "../../../../../../schema/wire/find.ts";
import { type Console, useConsole } from "../../../../context.ts";
import { amountOf, at, stepName } from "../said.ts";
import { layOut, type Picture, type PlacedEdge, type PlacedNode, type Way } from "./layout.ts";
import { nodeNumber, nodeSentence, nodeTitle } from "./named.ts";
import { walkTo } from "./walk.ts";

const WIDE = { node: { width: 192, height: 72 }, between: { layers: 96, lots: 20 } };
const NARROW = { node: { width: 158, height: 72 }, between: { layers: 56, lots: 12 } };
const NARROW_BELOW = "(width < 48rem)";
/** What stands in a box, by how wide its letters are. */
const NAME_WIDTH = 8.7;
const LINE_WIDTH = 7.3;
const PADDING = 12;
const STEP_CHARS_MAX = 12;

/** Whether there is room side by side. */
function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW_BELOW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW_BELOW);
    const look = () => setNarrow(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return isNarrow;
}

export function GraphPicture({ graph }: { readonly graph: LotGraph }) {
  const { language, text } = useConsole();
  const say = text.find.graph;
  const isDown = useNarrow();
  const way: Way = {
    ...{ size: isDown ? NARROW : WIDE, isDown, perRow: 2 },
    isMirrored: language.dir === "rtl",
  };
  const picture = useMemo(() => layOut(graph, way), [graph, isDown, way.isMirrored]);
  const [current, setCurrent] = useState(graph.root);
  const box = useRef<SVGSVGElement>(null);
  useEffect(() => setCurrent(graph.root), [graph]);
  useEffect(() => box.current?.querySelector(`#${graph.root}`)?.scrollIntoView(NEAR), [picture]);
  const walk = (pressed: KeyboardEvent) => {
    const next = walkTo(pressed.key, current, { graph, picture, way });
    if (next === undefined) return;
    pressed.preventDefault();
    setCurrent(next);
    box.current?.querySelector<SVGElement>(`#${next}`)?.focus();
  };
  return (
    <div class="graph">
      {/* biome-ignore lint/a11y/useSemanticElements: without a role some browsers take a picture with a name for one image, and hide what is in it */}
      <svg
        ref={box}
        role="group"
        aria-label={say.picture}
        aria-describedby="graph-help"
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        onKeyDown={walk}
      >
        <Lines picture={picture} way={way} />
        {picture.nodes.map((placed) => (
          <Lot
            key={placed.node.id}
            placed={placed}
            graph={graph}
            size={way.size.node}
            isCurrent={placed.node.id === current}
            choose={setCurrent}
          />
        ))}
      </svg>
    </div>
  );
}

const NEAR: ScrollIntoViewOptions = { block: "nearest", inline: "center" };

function Lines({ picture, way }: { readonly picture: Picture; readonly way: Way }) {
  return (
    <svg aria-hidden="true">
      {picture.edges.map((placed) => (
        <Step key={placed.edge.id} placed={placed} way={way} />
      ))}
    </svg>
  );
}

function Step({ placed, way }: { readonly placed: PlacedEdge; readonly way: Way }) {
  const { text } = useConsole();
  const { edge, x, y, lines } = placed;
  const isBlank = edge.type === undefined;
  const beside = way.isMirrored ? -12 : 12;
  const word = way.isDown ? { x: x + beside, y: y + 4 } : { x, y: y - 12 };
  const anchor = way.isDown ? (way.isMirrored ? "end" : "start") : "middle";
  return (
    <g class={isBlank ? "step-lines open" : "step-lines"}>
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
      {!isBlank && (
        <>
          <circle cx={x} cy={y} r={edge.own ? 5 : 4} class={edge.own ? "own" : "theirs"} />
          <text {...word} text-anchor={anchor}>
            {short(stepName(edge, text), STEP_CHARS_MAX)}
          </text>
        </>
      )}
    </g>
  );
}

interface LotProps {
  readonly placed: PlacedNode;
  readonly graph: LotGraph;
  readonly size: Way["size"]["node"];
  readonly isCurrent: boolean;
  readonly choose: (id: string) => void;
}

function Lot({ placed: { node, x, y }, graph, size, isCurrent, choose }: LotProps) {
  const spoken = useConsole();
  const isRoot = node.id === graph.root;
  const kind = node.blank === undefined ? (node.own ? "own" : "theirs") : "blank";
  const shared = {
    id: node.id,
    class: `lot-box ${kind}${isRoot ? " root" : ""}${node.notice ? " noticed" : ""}`,
    // Of SVG elements the small letters count.
    tabindex: isCurrent ? 0 : -1,
    // What is seen stands first in what is heard, as it is seen.
    "aria-label": `${linesOf(node, spoken, size.width).join(" ")}. ${nodeSentence(node, graph, spoken)}`,
    onFocus: () => choose(node.id),
  };
  // What has no screen of its own leads to its line below the picture.
  const leads = node.lot === undefined || isRoot ? `#row-${node.id}` : at("lots", node.lot);
  return (
    <a {...shared} href={leads}>
      <Face node={node} x={x} y={y} size={size} />
    </a>
  );
}

interface FaceProps {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly size: Way["size"]["node"];
}

function Face({ node, x, y, size }: FaceProps) {
  const spoken = useConsole();
  const isMirrored = spoken.language.dir === "rtl";
  const start = isMirrored ? x + size.width - PADDING : x + PADDING;
  const lines = linesOf(node, spoken, size.width);
  const top = y + size.height / 2 - (lines.length - 1) * 9 + 5;
  return (
    <>
      <rect x={x} y={y} width={size.width} height={size.height} rx="4" />
      {lines.map((line, n) => (
        <text key={line} x={start} y={top + n * 18} class={n === 0 ? "name" : undefined}>
          {`${line} `}
        </text>
      ))}
    </>
  );
}

/** What it is, its number, and how much there was of it; each as long as there is room. */
function linesOf(node: GraphNode, spoken: Console, width: number): string[] {
  const notice = node.notice && spoken.text.find.notices[node.notice];
  const amount = [notice, amountOf(node, spoken)].filter(Boolean).join(" · ");
  const room = width - 2 * PADDING;
  const small = [nodeNumber(node, spoken.text), amount].filter((line) => line) as string[];
  return [
    short(nodeTitle(node, spoken.text), Math.floor(room / NAME_WIDTH)),
    ...small.map((line) => short(line, Math.floor(room / LINE_WIDTH))),
  ];
}

const short = (line: string, most: number): string =>
  line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
