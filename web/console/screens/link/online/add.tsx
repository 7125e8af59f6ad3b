/** `/console/partners/add`: an organisation that has an account here, by its short name; as a supplier, or as a customer. */
import { useState } from "preact/hooks";
import { useText } from "../../../context.ts";
import { ChoiceField, type Faults, Form, TextField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import { accept, agree } from "./calls.ts";
import { ShowsFields, showsOf } from "./shows-fields.tsx";

export function Screen() {
  const words = useText().link.add;
  const [kind, setKind] = useState("supplier");
  const check = (fields: FormData): Faults =>
    String(fields.get("slug")).trim() === "" ? { slug: words.slugMissing } : {};
  const send = async (fields: FormData) => {
    const slug = String(fields.get("slug")).trim().toLowerCase();
    await (kind === "supplier" ? accept(slug) : agree(slug, showsOf(fields)));
    goTo(`/console/partners/${slug}`, { replace: true });
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <Form action={words.action} onSend={send} check={check}>
        {(faults) => (
          <>
            <TextField
              name="slug"
              label={words.slug}
              hint={words.slugHint}
              maxLength={60}
              autocomplete="off"
              spellcheck={false}
              {...{ faults }}
            />
            <ChoiceField
              name="kind"
              label={words.kind}
              options={[
                { value: "supplier", label: words.supplier, hint: words.supplierHint },
                { value: "customer", label: words.customer, hint: words.customerHint },
              ]}
              value={kind}
              onChoose={setKind}
            />
            {kind === "customer" && <ShowsFields {...{ faults }} />}
          </>
        )}
      </Form>
    </Page>
  );
}
