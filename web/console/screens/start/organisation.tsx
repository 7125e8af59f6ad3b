/** Step 1: whose products these are. */
import { useState } from "preact/hooks";
import { slugOf } from "../../../../worker/core/accounts/slug.ts";
import { callJson } from "../../api.ts";
import { useConsole } from "../../context.ts";
import { CountryField, likelyCountry } from "../../parts/country.tsx";
import { ChoiceField, type Faults, Form, TextField } from "../../parts/form.tsx";
import { Page } from "../../parts/screen.tsx";
import { goTo } from "../../router.ts";
import { Progress } from "./step.tsx";

const NAME_CHARS_MAX = 120;

const fieldOf = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
/** Asked for where the name gives none (it is in another script), or one that another has. */
const addressOf = (fields: FormData) =>
  slugOf(fieldOf(fields, "slug")) || slugOf(fieldOf(fields, "name"));

export function OrganisationStep() {
  const { text, refresh, chooseOrganisation } = useConsole();
  const say = text.start.organisation;
  const [name, setName] = useState("");
  const check = (fields: FormData): Faults => ({
    ...(fieldOf(fields, "name") === "" && { name: say.nameMissing }),
    ...(fieldOf(fields, "name") !== "" && addressOf(fields) === "" && { slug: say.addressMissing }),
  });
  const send = async (fields: FormData) => {
    const [sector, country] = [fieldOf(fields, "sector"), fieldOf(fields, "country")];
    const made = await callJson<{ readonly slug: string }>("POST", "/api/organisations", {
      body: {
        name: fieldOf(fields, "name"),
        slug: addressOf(fields),
        ...(sector !== "" && sector !== "other" && { sector }),
        ...(country !== "" && { country }),
      },
    });
    await refresh();
    chooseOrganisation(made.slug);
    goTo("/console/start", { replace: true });
  };
  const options = Object.entries(say.sectors).map(([value, label]) => ({ value, label }));
  return (
    <Page title={say.title} lead={say.lead}>
      <Progress at={1} />
      <Form action={say.go} check={check} onSend={send}>
        {(faults) => (
          <>
            <TextField
              name="name"
              label={say.name}
              faults={faults}
              autocomplete="organization"
              maxLength={NAME_CHARS_MAX}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            {(faults.slug !== undefined || (name.trim() !== "" && slugOf(name) === "")) && (
              <TextField
                name="slug"
                label={say.addressLabel}
                hint={say.addressHint}
                faults={faults}
                maxLength={60}
              />
            )}
            <ChoiceField name="sector" label={say.sector} options={options} faults={faults} />
            <CountryField
              name="country"
              label={say.country}
              defaultValue={likelyCountry() ?? ""}
              faults={faults}
              isOptional
            />
          </>
        )}
      </Form>
      <p class="hint">{say.invited}</p>
    </Page>
  );
}
