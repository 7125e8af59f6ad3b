/** A claim that is out: as it stands there, and how it is withdrawn. What is out is never rewritten. */
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import { useConsole } from "../../../context.ts";
import { Form, TextArea } from "../../../parts/form.tsx";
import { typed } from "../../account/online/fields.ts";
import { withdrawClaim } from "./calls.ts";

const REASON_CHARS_MAX = 300;

function Words({ claim }: { readonly claim: ClaimTold }) {
  return (
    <blockquote class="quoted" lang={claim.language} dir="auto">
      {claim.text}
    </blockquote>
  );
}

export function PublishedClaim(props: {
  readonly claim: ClaimTold;
  readonly changed: (claim: ClaimTold) => void;
}) {
  const { claim, changed } = props;
  const { text, organisation } = useConsole();
  const say = text.claims.editor;
  return (
    <>
      <Words claim={claim} />
      <p>{say.isPublished}</p>
      {organisation?.role === "owner" && (
        <Form
          action={say.withdraw}
          check={(fields): Record<string, string> =>
            typed(fields, "reason") === "" ? { reason: say.withdrawMissing } : {}
          }
          onSend={async (fields) => changed(await withdrawClaim(claim.id, typed(fields, "reason")))}
        >
          {(faults) => (
            <TextArea
              name="reason"
              label={say.withdrawReason}
              hint={say.withdrawHint}
              faults={faults}
              maxLength={REASON_CHARS_MAX}
            />
          )}
        </Form>
      )}
    </>
  );
}

export function WithdrawnClaim({ claim }: { readonly claim: ClaimTold }) {
  const say = useConsole().text.claims;
  return (
    <>
      <Words claim={claim} />
      <p>{say.withdrawnFor(claim.withdrawnFor ?? "")}</p>
    </>
  );
}
