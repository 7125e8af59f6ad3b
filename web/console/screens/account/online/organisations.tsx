/** For whom one works, and leaving them. */
import { useConsole } from "../../../context.ts";
import { leaveOrganisation } from "./calls.ts";
import { Sure } from "./sure.tsx";

export function Organisations() {
  const { text, me, refresh } = useConsole();
  const say = text.account.own;
  const leave = async (slug: string) => {
    await leaveOrganisation(slug);
    await refresh();
  };
  return (
    <ul class="things">
      {me?.organisations.map(({ slug, name, role }) => (
        <li key={slug}>
          <p class="thing">{name}</p>
          <p class="hint">{text.account.roles[role].label}</p>
          <Sure
            action={say.leave}
            of={name}
            question={say.leaveSure(name)}
            onSure={() => leave(slug)}
          />
        </li>
      ))}
    </ul>
  );
}
