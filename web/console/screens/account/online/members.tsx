/** Who works for the organisation, and as what. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { Form } from "../../../parts/form.tsx";
import { Shown, useFetched } from "../../../parts/screen.tsx";
import { changeRole, type Member, type Role, readMembers, removeMember } from "./calls.ts";
import { useDay } from "./day.ts";
import { typed } from "./fields.ts";
import { RoleField } from "./role-field.tsx";
import { Sure } from "./sure.tsx";

export function Members() {
  const { refresh, organisation } = useConsole();
  const members = useFetched(readMembers, [organisation?.slug]);
  const changed = async () => {
    // It may have been one's own role.
    await refresh();
    members.again();
  };
  return (
    <Shown of={members}>
      {(all) => (
        <ul class="things">
          {all.map((one) => (
            <One key={one.personId} member={one} changed={changed} />
          ))}
        </ul>
      )}
    </Shown>
  );
}

function One(props: { readonly member: Member; readonly changed: () => Promise<void> }) {
  const { personId, name, email, role, since } = props.member;
  const { text, me } = useConsole();
  const say = text.account.team;
  const day = useDay();
  const [isOpen, setOpen] = useState(false);
  const done = async () => {
    setOpen(false);
    await props.changed();
  };
  const send = async (fields: FormData) => {
    await changeRole(personId, typed(fields, "role") as Role);
    await done();
  };
  const remove = async () => {
    await removeMember(personId);
    await done();
  };
  const facts = [text.account.roles[role].label, email, say.since(day(since))];
  return (
    <li>
      <div class="thing-row">
        <div>
          <p class="thing">{personId === me?.person.id ? `${name} (${say.you})` : name}</p>
          <p class="hint">{facts.filter(Boolean).join(", ")}</p>
        </div>
        <button
          type="button"
          class="button quiet"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? say.cancel : say.changeRole}
          <span class="hidden"> {name}</span>
        </button>
      </div>
      {isOpen && (
        <div class="note">
          <Form action={say.give} onSend={send}>
            {(faults) => <RoleField label={say.role} faults={faults} before={role} />}
          </Form>
          <Sure
            action={say.removeMember}
            of={name}
            question={say.removeSure(name)}
            onSure={remove}
          />
        </div>
      )}
    </li>
  );
}
