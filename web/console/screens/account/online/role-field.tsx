/** Owner, recorder or auditor, each with what it means. */
import { useState } from "preact/hooks";
import { useText } from "../../../context.ts";
import { ChoiceField, type Faults } from "../../../parts/form.tsx";
import type { Role } from "./calls.ts";

const ROLES: readonly Role[] = ["owner", "recorder", "auditor"];

export function RoleField(props: {
  readonly label: string;
  readonly faults: Faults;
  readonly before: Role;
}) {
  const { roles } = useText().account;
  const [role, setRole] = useState<string>(props.before);
  return (
    <ChoiceField
      name="role"
      label={props.label}
      faults={props.faults}
      value={role}
      onChoose={setRole}
      options={ROLES.map((value) => ({ value, ...roles[value] }))}
    />
  );
}
