/** `/console/requests/new`: a supplier is asked for evidence. */
import { useState } from "preact/hooks";
import type { PartnerTold } from "../../../../../schema/wire/supplier-links.ts";
import { callJson } from "../../../api.ts";
import { useText } from "../../../context.ts";
import { type Faults, Form, SelectField, TextArea, TextField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";

const REQUIRED = ["supplier", "wanted", "dueOn"] as const;

export function Screen() {
  const { new: say } = useText().find.requests;
  const found = useFetched(
    () => callJson<{ readonly partners: readonly PartnerTold[] }>("GET", "/api/partners"),
    [],
  );
  return (
    <Page title={say.title} lead={say.lead}>
      <Shown of={found}>
        {({ partners }) => {
          const suppliers = partners.filter(({ weAccept }) => weAccept);
          return suppliers.length === 0 ? <NoSuppliers /> : <Ask suppliers={suppliers} />;
        }}
      </Shown>
    </Page>
  );
}

function NoSuppliers() {
  const { new: say } = useText().find.requests;
  return (
    <div class="note">
      <p>{say.noSuppliers}</p>
      <div class="actions">
        <a class="button" href="/console/partners">
          {say.partners}
        </a>
      </div>
    </div>
  );
}

function Ask({ suppliers }: { readonly suppliers: readonly PartnerTold[] }) {
  const { new: say } = useText().find.requests;
  const asked = new URLSearchParams(location.search);
  // Made once, so that sending again after bad luck is the same request.
  const [id] = useState(() => crypto.randomUUID());
  const typed = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
  const check = (fields: FormData): Faults =>
    Object.fromEntries(
      REQUIRED.filter((name) => typed(fields, name) === "").map((name) => [
        name,
        say[`${name}Missing`],
      ]),
    );
  const send = async (fields: FormData) => {
    const given = [...REQUIRED, "about"].map((name) => [name, typed(fields, name)]);
    const body = Object.fromEntries(given.filter(([, value]) => value !== ""));
    await callJson("PUT", `/api/requests/${id}`, { body });
    goTo("/console/requests", { replace: true });
  };
  return (
    <Form action={say.send} check={check} onSend={send}>
      {(faults) => (
        <>
          <SelectField
            name="supplier"
            label={say.supplier}
            faults={faults}
            defaultValue={asked.get("supplier") ?? ""}
            options={[
              { value: "", label: say.choose },
              ...suppliers.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
          <TextArea
            name="wanted"
            label={say.wanted}
            hint={say.wantedHint}
            faults={faults}
            maxLength={1_000}
          />
          <TextField
            name="about"
            label={say.about}
            hint={say.aboutHint}
            faults={faults}
            maxLength={1_000}
            isOptional
            defaultValue={asked.get("about") ?? ""}
          />
          <TextField
            type="date"
            name="dueOn"
            label={say.dueOn}
            hint={say.dueOnHint}
            faults={faults}
          />
        </>
      )}
    </Form>
  );
}
