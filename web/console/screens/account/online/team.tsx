/** `/console/team`: who works here, who is asked to, and the keys of machines. */
import { useConsole } from "../../../context.ts";
import { Page } from "../../../parts/screen.tsx";
import { Invitations } from "./invitations.tsx";
import { Keys } from "./keys.tsx";
import { Members } from "./members.tsx";

export function Screen() {
  const { text, organisation } = useConsole();
  const say = text.account.team;
  if (organisation?.role !== "owner") return <Page title={text.shell.notYours}>{null}</Page>;
  return (
    <Page title={say.title} lead={organisation.name}>
      <a class="button quiet" href="/console/team/organisation">
        {say.organisation}
      </a>
      <h2>{say.members}</h2>
      <Members />
      <h2>{say.invitations}</h2>
      <Invitations />
      <h2>{say.keys}</h2>
      <p class="hint">{say.keysHint}</p>
      <Keys />
    </Page>
  );
}
