/** The lots that a recall would reach, each with what stands on it and where it is. */
import type { PlannedLot, RecallPlan } from "../../../../../schema/wire/find.ts";
import { useConsole } from "../../../context.ts";
import { Gravest } from "./notice.tsx";
import { amountOf, at, lotNumber } from "./said.ts";

export function Reached({ plan }: { readonly plan: RecallPlan }) {
  const { recall: say } = useConsole().text.find;
  const { columns } = say;
  return (
    <section aria-labelledby="reached">
      <h2 id="reached">{say.reaches(plan.lots.length)}</h2>
      {plan.marked > 0 && <p>{say.marked(plan.marked)}</p>}
      {plan.lots.length > 0 && (
        <table class="rows">
          <caption class="hidden">{say.reaches(plan.lots.length)}</caption>
          <thead>
            <tr>
              {[columns.lot, columns.quantity, columns.where, columns.notice].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.lots.map((lot) => (
              <Row key={lot.lot} lot={lot} />
            ))}
          </tbody>
        </table>
      )}
      {plan.more && <p class="note">{say.more}</p>}
    </section>
  );
}

function Row({ lot }: { readonly lot: PlannedLot }) {
  const spoken = useConsole();
  const { recall: say, unknownQuantity } = spoken.text.find;
  const { columns } = say;
  return (
    <tr>
      <td data-label={columns.lot}>
        <a href={at("lots", lot.lot)}>{lot.material ?? lotNumber(lot.lot)}</a>
        {lot.material !== undefined && <small class="under">{lotNumber(lot.lot)}</small>}
      </td>
      <td data-label={columns.quantity}>{amountOf(lot, spoken) ?? unknownQuantity}</td>
      <td data-label={columns.where}>{lot.isSent ? say.sent : say.here}</td>
      <td data-label={columns.notice}>
        {lot.notices.length > 0 ? <Gravest notices={lot.notices} /> : lot.hasPage && say.noNotice}
        {!lot.hasPage && <span class="gap">{say.noPage}</span>}
      </td>
    </tr>
  );
}
