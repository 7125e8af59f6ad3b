/** Who is asked to join and has not answered yet. */
import { useConsole } from "../../../context.ts";
import { Shown, useFetched } from "../../../parts/screen.tsx";
import { readInvitations, withdraw } from "./calls.ts";
import { useDay } from "./day.ts";

export function Invitations() {
  const { text, organisation } = useConsole();
  const say = text.account.team;
  const day = useDay();
  const invitations = useFetched(readInvitations, [organisation?.slug]);
  const take = async (id: string) => {
    await withdraw(id);
    invitations.again();
  };
  return (
    <>
      <Shown of={invitations}>
        {(all) =>
          all.length === 0 ? (
            <p class="hint">{say.invitationsNone}</p>
          ) : (
            <ul class="things">
              {all.map(({ id, invitee, role, expiresAt }) => (
                <li key={id} class="thing-row">
                  <div>
                    <p class="thing">{invitee}</p>
                    <p class="hint">
                      {`${text.account.roles[role].label}, ${say.until(day(expiresAt))}`}
                    </p>
                  </div>
                  <button type="button" class="button quiet" onClick={() => take(id)}>
                    {say.withdraw}
                    <span class="hidden"> {invitee}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <a class="button" href="/console/team/invite">
        {say.invite}
      </a>
    </>
  );
}
