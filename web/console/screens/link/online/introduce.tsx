/** `/console/partners/new`: a supplier without an account becomes an organisation of its own. */
import { useText } from "../../../context.ts";
import { CountryField } from "../../../parts/country.tsx";
import { type Faults, Form, TextField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import { introduce } from "./calls.ts";

export function Screen() {
  const words = useText().link.introduce;
  const check = (fields: FormData): Faults =>
    String(fields.get("name")).trim() === "" ? { name: words.nameMissing } : {};
  const send = async (fields: FormData) => {
    const country = String(fields.get("country") ?? "");
    const named = { name: String(fields.get("name")), ...(country !== "" && { country }) };
    const { slug } = await introduce(named);
    goTo(`/console/partners/${slug}/link`, { replace: true });
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <Form action={words.action} onSend={send} check={check}>
        {(faults) => (
          <>
            <TextField
              name="name"
              label={words.name}
              hint={words.nameHint}
              maxLength={120}
              autocomplete="off"
              {...{ faults }}
            />
            <CountryField name="country" label={words.country} isOptional {...{ faults }} />
          </>
        )}
      </Form>
    </Page>
  );
}
