/** `/console/start`: somebody who works for nobody yet makes their organisation. */
import { useState } from "preact/hooks";
import { ApiProblem, callJson } from "../../api.ts";
import { useConsole } from "../../context.ts";
import { CountryField, likelyCountry } from "../../parts/country.tsx";
import { type Faults, Form, TextField } from "../../parts/form.tsx";
import { Page } from "../../parts/screen.tsx";
import { goTo } from "../../router.ts";
import { chooseOrganisation } from "../../session.ts";
import { SectorField } from "../account/sector-field.tsx";

export function Screen() {
  const { text, refresh } = useConsole();
  const say = text.start;
  const [needsSlug, setNeedsSlug] = useState(false);
  const typed = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
  const send = async (fields: FormData) => {
    const given = ["name", "slug", "sector", "country"].map((name) => [name, typed(fields, name)]);
    const body = Object.fromEntries(given.filter(([, value]) => value !== ""));
    try {
      const { slug } = await callJson<{ slug: string }>("POST", "/api/organisations", { body });
      chooseOrganisation(slug);
    } catch (reason) {
      if (reason instanceof ApiProblem && reason.findings[0]?.pointer === "/slug")
        setNeedsSlug(true);
      throw reason;
    }
    await refresh();
    goTo("/console", { replace: true });
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <Form
        action={say.make}
        onSend={send}
        check={(fields) => (typed(fields, "name") === "" ? { name: say.nameMissing } : {})}
      >
        {(faults) => <Fields faults={faults} needsSlug={needsSlug} />}
      </Form>
      <p class="hint">{say.invited}</p>
    </Page>
  );
}

/** The short name is made of the name, and asked for only where that does not do. */
function Fields(props: { readonly faults: Faults; readonly needsSlug: boolean }) {
  const { faults, needsSlug } = props;
  const say = useConsole().text.start;
  const country = likelyCountry();
  return (
    <>
      <TextField
        name="name"
        label={say.name}
        hint={say.nameHint}
        faults={faults}
        autocomplete="organization"
        maxLength={120}
      />
      {needsSlug && (
        <TextField
          name="slug"
          label={say.slug}
          hint={say.slugHint}
          faults={faults}
          maxLength={60}
          spellcheck={false}
        />
      )}
      <SectorField label={say.sector} faults={faults} />
      <CountryField
        name="country"
        label={say.country}
        faults={faults}
        isOptional
        {...(country !== undefined && { defaultValue: country })}
      />
    </>
  );
}
