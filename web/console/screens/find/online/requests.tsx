/** `/console/requests`: evidence that was asked of suppliers, and that customers ask for. */
import type { EvidenceRequest, EvidenceRequests } from "../../../../../schema/wire/find.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { calendarDay } from "./said.ts";

export function Screen() {
  const { requests: say } = useText().find;
  const found = useFetched(() => callJson<EvidenceRequests>("GET", "/api/requests"), []);
  return (
    <Page title={say.title} lead={say.lead}>
      <div class="actions">
        <a class="button" href="/console/requests/new">
          {say.ask}
        </a>
      </div>
      <Shown of={found}>
        {({ made, received }) => (
          <>
            <h2>{say.received}</h2>
            {received.length === 0 && <p>{say.noneReceived}</p>}
            <List requests={received} side="from" />
            <h2>{say.made}</h2>
            {made.length === 0 && <p>{say.noneMade}</p>}
            <List requests={made} side="to" />
          </>
        )}
      </Shown>
    </Page>
  );
}

interface ListProps {
  readonly requests: readonly EvidenceRequest[];
  /** Who is named: the other. */
  readonly side: "from" | "to";
}

function List({ requests, side }: ListProps) {
  if (requests.length === 0) return null;
  return (
    <ul class="found">
      {requests.map((request) => (
        <RequestItem key={request.id} request={request} side={side} />
      ))}
    </ul>
  );
}

function RequestItem({
  request,
  side,
}: { readonly request: EvidenceRequest } & Pick<ListProps, "side">) {
  const { text, language } = useConsole();
  const { requests: say } = text.find;
  const { id, wanted, dueOn, overdue, state } = request;
  const day = calendarDay(dueOn, language.tag);
  return (
    <li>
      <p class="found-name">
        <a href={`/console/requests/${id}`}>{wanted}</a>
      </p>
      <p class={overdue ? "found-facts late" : "found-facts"}>
        <span>{say[side](request[side].name)}</span>
        <span>{overdue ? say.late(day) : say.due(day)}</span>
        <span>{say.states[state]}</span>
      </p>
    </li>
  );
}
