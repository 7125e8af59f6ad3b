/** The graph as a table: everything that the picture says, in words, from the beginning on. */
import type { GraphNode, LotGraph } from "../../../../../../schema/wire/find.ts";
import { useConsole } from "../../../../context.ts";
import { NoticeWord } from "../notice.tsx";
import { amountOf, at } from "../said.ts";
import { madeFrom, nodeNumber, nodeTitle, whereIs } from "./named.ts";

export function GraphTable({ graph }: { readonly graph: LotGraph }) {
  const { graph: say } = useConsole().text.find;
  const { where, lot, quantity, by, from } = say.columns;
  const nodes = graph.nodes.toSorted((a, b) => a.depth - b.depth);
  return (
    <table class="rows">
      <caption class="hidden">{say.list}</caption>
      <thead>
        <tr>
          {[where, lot, quantity, by, from].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <Row key={node.id} node={node} graph={graph} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ node, graph }: { readonly node: GraphNode; readonly graph: LotGraph }) {
  const spoken = useConsole();
  const { text, language } = spoken;
  const { graph: say, unknownQuantity } = text.find;
  const { blank, own, by, notice } = node;
  const from = new Intl.ListFormat(language.tag).format(madeFrom(node, graph, text));
  const makers = own ? say.you : (by ?? say.nobody);
  if (blank !== undefined) {
    return (
      <tr class="blank" id={`row-${node.id}`} tabIndex={-1}>
        <td data-label={say.columns.where}>{whereIs(node, text)}</td>
        <td colSpan={4}>
          <strong>{say.blanks[blank]}</strong>. {say.blankMeans[blank]}
        </td>
      </tr>
    );
  }
  return (
    <tr id={`row-${node.id}`} tabIndex={-1}>
      <td data-label={say.columns.where}>{whereIs(node, text)}</td>
      <td data-label={say.columns.lot}>
        <Named node={node} isRoot={node.id === graph.root} />{" "}
        {notice !== undefined && <NoticeWord kind={notice} />}
      </td>
      <td data-label={say.columns.quantity}>{amountOf(node, spoken) ?? unknownQuantity}</td>
      <td data-label={say.columns.by}>{makers}</td>
      <td data-label={say.columns.from}>{from === "" ? say.begun : from}</td>
    </tr>
  );
}

function Named({ node, isRoot }: { readonly node: GraphNode; readonly isRoot: boolean }) {
  const { text } = useConsole();
  const number = nodeNumber(node, text);
  const title = nodeTitle(node, text);
  return (
    <>
      {node.lot === undefined || isRoot ? (
        <span title={node.lot === undefined ? text.find.graph.withheldMeans : undefined}>
          {title}
        </span>
      ) : (
        <a href={at("lots", node.lot)}>{title}</a>
      )}
      {number !== undefined && <small class="under">{number}</small>}
    </>
  );
}
