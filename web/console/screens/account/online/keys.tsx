/** The organisation's API keys, by their first characters. */
import { useConsole } from "../../../context.ts";
import { Shown, useFetched } from "../../../parts/screen.tsx";
import { type ApiKey, readKeys, revokeKey } from "./calls.ts";
import { useDay } from "./day.ts";
import { Sure } from "./sure.tsx";

export function Keys() {
  const { text, organisation } = useConsole();
  const say = text.account.team;
  const keys = useFetched(readKeys, [organisation?.slug]);
  return (
    <>
      <Shown of={keys}>
        {(all) =>
          all.length === 0 ? (
            <p class="hint">{say.keysNone}</p>
          ) : (
            <ul class="things">
              {all.map((one) => (
                <One key={one.id} apiKey={one} changed={keys.again} />
              ))}
            </ul>
          )
        }
      </Shown>
      <a class="button" href="/console/team/key">
        {say.keyMake}
      </a>
    </>
  );
}

function One(props: { readonly apiKey: ApiKey; readonly changed: () => void }) {
  const { id, hint, label, scopes, operator, revokedAt } = props.apiKey;
  const { text } = useConsole();
  const say = text.account.team;
  const standing = useStanding(props.apiKey);
  const revoke = async () => {
    await revokeKey(id);
    props.changed();
  };
  const may = scopes.map((scope) => text.account.scopes[scope].label).join(", ");
  return (
    <li class={revokedAt === undefined ? undefined : "ended"}>
      <p class="thing">
        {label} <code>{`${hint}…`}</code>
      </p>
      <p class="hint">{operator ? `${may}, ${say.keyOperator}` : may}</p>
      <p class="hint">{standing}</p>
      {revokedAt === undefined && (
        <Sure action={say.revoke} of={label} question={say.revokeSure(label)} onSure={revoke} />
      )}
    </li>
  );
}

function useStanding({ revokedAt, expiresAt, lastUsedAt }: ApiKey): string {
  const say = useConsole().text.account.team;
  const day = useDay();
  if (revokedAt !== undefined) return say.keyRevoked(day(revokedAt));
  const used = lastUsedAt === undefined ? say.keyNeverUsed : say.keyUsed(day(lastUsedAt));
  if (expiresAt === undefined) return used;
  const isOver = Date.parse(expiresAt) <= Date.now();
  return `${used}, ${(isOver ? say.keyExpired : say.keyExpires)(day(expiresAt))}`;
}
