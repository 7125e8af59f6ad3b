/** `/console/team/organisation`: what the organisation is called, what it makes, and where. */
import { useConsole } from "../../../context.ts";
import { CountryField } from "../../../parts/country.tsx";
import { Form, TextField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import { SectorField } from "../sector-field.tsx";
import { changeOrganisation } from "./calls.ts";
import { typed } from "./fields.ts";

export function Screen() {
  const { text, organisation, refresh } = useConsole();
  const say = text.account.organisation;
  if (organisation === undefined) return null;
  const { name, slug, sector, country } = organisation;
  const send = async (fields: FormData) => {
    const orNull = (field: string) => typed(fields, field) || null;
    await changeOrganisation({
      ...{ name: typed(fields, "name"), sector: orNull("sector"), country: orNull("country") },
    });
    await refresh();
    goTo("/console/team");
  };
  return (
    <Page title={say.title} lead={say.slug(slug)}>
      <Form
        action={say.save}
        onSend={send}
        check={(fields) => (typed(fields, "name") === "" ? { name: say.nameMissing } : {})}
        more={<a href="/console/team">{text.account.team.back}</a>}
      >
        {(faults) => (
          <>
            <TextField
              name="name"
              label={say.name}
              hint={say.nameHint}
              faults={faults}
              maxLength={120}
              defaultValue={name}
            />
            <SectorField label={say.sector} faults={faults} before={sector} />
            <CountryField
              name="country"
              label={say.country}
              faults={faults}
              isOptional
              {...(country !== undefined && { defaultValue: country })}
            />
          </>
        )}
      </Form>
    </Page>
  );
}
