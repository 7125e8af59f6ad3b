/** `/console/lots`: every lot that the organisation's events speak of. */
import type { ListedLot, LotPage } from "../../../../../schema/wire/find.ts";
import { useConsole, useText } from "../../../context.ts";
import { TextField } from "../../../parts/form.tsx";
import { Page, Shown } from "../../../parts/screen.tsx";
import { Choice, Days, optionsOf } from "./filters.tsx";
import { type Listed, Nothing, Rest, Search, useListed } from "./list.tsx";
import { Gravest } from "./notice.tsx";
import { amountOf, at, dayOf, lotNumber } from "./said.ts";

export function Screen() {
  const { find } = useText();
  const { lots } = find;
  const listed = useListed<ListedLot, LotPage>("/api/lots", (page) => page.lots);
  const { asked } = listed;
  return (
    <Page title={lots.title} lead={lots.lead}>
      <Search label={lots.query} hint={lots.queryHint} of={listed}>
        <TextField
          name="material"
          label={find.lots.material}
          maxLength={200}
          defaultValue={asked.get("material") ?? ""}
        />
        <Choice name="role" label={lots.role} options={optionsOf(find.roles)} asked={asked} />
        <Choice
          name="notice"
          label={lots.notice}
          options={[...optionsOf(find.notices), { value: "none", label: lots.noNotice }]}
          asked={asked}
        />
        <Days asked={asked} />
      </Search>
      <Shown of={listed.first}>{() => <Found listed={listed} />}</Shown>
    </Page>
  );
}

function Found({ listed }: { readonly listed: Listed<ListedLot> }) {
  const { find } = useText();
  if (listed.items.length === 0) {
    return listed.asked.size > 0 ? (
      <Nothing sentence={find.lots.nothing} of={listed} />
    ) : (
      <NoLots />
    );
  }
  return (
    <>
      <ul class="found">
        {listed.items.map((lot) => (
          <LotItem key={lot.lot} lot={lot} />
        ))}
      </ul>
      <Rest of={listed} />
    </>
  );
}

/** What to do first, where there is nothing to look at yet. */
function NoLots() {
  const { lots } = useText().find;
  return (
    <div class="note">
      <p>
        <strong>{lots.none}</strong>
      </p>
      <p>{lots.noneHelp}</p>
      <div class="actions">
        <a class="button" href="/console">
          {lots.record}
        </a>
        <a class="button quiet" href="/console/sheets">
          {lots.sheet}
        </a>
      </div>
    </div>
  );
}

function LotItem({ lot }: { readonly lot: ListedLot }) {
  const spoken = useConsole();
  const { find } = spoken.text;
  const amount = amountOf(lot, spoken);
  const roles = lot.roles.map((role) => find.roles[role]).join(" · ");
  return (
    <li>
      <p class="found-name">
        <a href={at("lots", lot.lot)}>{lot.material ?? find.lots.unnamed}</a>
        <Gravest notices={lot.notices} />
      </p>
      <p class="found-number">{lotNumber(lot.lot)}</p>
      <p class="found-facts">
        <span>{amount === undefined ? find.unknownQuantity : find.lastQuantity(amount)}</span>
        <span>{roles}</span>
        <span>{find.lots.lastSeen(dayOf(lot.lastSeen, spoken.language.tag))}</span>
      </p>
    </li>
  );
}
