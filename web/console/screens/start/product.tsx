/** Step 2: one thing that is sold, named by a GTIN or by words of its maker's own. */
import { useState } from "preact/hooks";
import { slugOf } from "../../../../worker/core/accounts/slug.ts";
import { parseGtin } from "../../../../worker/core/gs1/gtin.ts";
import { callJson } from "../../api.ts";
import { useConsole } from "../../context.ts";
import { type Faults, Form, TextField } from "../../parts/form.tsx";
import { Page } from "../../parts/screen.tsx";
import type { Made } from "./progress.ts";
import { Progress } from "./step.tsx";

type Product = NonNullable<Made["product"]>;

/** As it is printed under a barcode, in groups. */
const digitsOf = (typed: string) => typed.replaceAll(/[\s-]/g, "");

export function ProductStep({ done }: { readonly done: (product: Product) => void }) {
  const { text, organisation } = useConsole();
  const say = text.start.product;
  const [name, setName] = useState("");
  const sector = organisation?.sector ?? "other";
  const examples: Readonly<Record<string, string>> = say.examples;
  const check = (fields: FormData): Faults => ({
    ...(fieldOf(fields, "name") === "" && { name: say.nameMissing }),
    ...(needsAddress(fields) && { address: say.addressMissing }),
    ...(isWrong(fieldOf(fields, "gtin")) && { gtin: say.gtinWrong }),
  });
  const send = async (fields: FormData) => {
    const [name, gtin] = [fieldOf(fields, "name"), fieldOf(fields, "gtin")];
    const end = gtin === "" ? `own/${addressOf(fields)}` : parseGtin(digitsOf(gtin));
    const body = { name };
    const { anchor } = await callJson<Product>("PUT", `/api/products/${end}`, { body });
    done({ anchor, name });
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <Progress at={2} />
      <Form action={say.go} check={check} onSend={send}>
        {(faults) => (
          <>
            <TextField
              name="name"
              label={say.name}
              hint={say.nameHint(examples[sector] ?? "")}
              faults={faults}
              maxLength={120}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <TextField
              name="gtin"
              label={say.gtin}
              hint={say.gtinHint}
              faults={faults}
              inputMode="numeric"
              maxLength={20}
              isOptional
            />
            {name.trim() !== "" && slugOf(name) === "" && (
              <TextField
                name="address"
                label={say.addressLabel}
                hint={say.addressHint}
                faults={faults}
                maxLength={60}
              />
            )}
            {slugOf(name) !== "" && (
              <p class="hint">
                {say.address(`${location.host}/p/${organisation?.slug}/${slugOf(name)}`)}
              </p>
            )}
          </>
        )}
      </Form>
    </Page>
  );
}

const fieldOf = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
/** Names in another script give no address: then it is asked for. */
const addressOf = (fields: FormData) =>
  slugOf(fieldOf(fields, "name")) || slugOf(fieldOf(fields, "address"));
const needsAddress = (fields: FormData) =>
  fieldOf(fields, "gtin") === "" && fieldOf(fields, "name") !== "" && addressOf(fields) === "";

function isWrong(typed: string): boolean {
  const digits = digitsOf(typed);
  if (digits === "") return false;
  try {
    parseGtin(digits);
    return false;
  } catch {
    return true;
  }
}
