/** `/console/partners/:slug/link`: a link for one partner: what they are asked, and for how long. */
import { useState } from "preact/hooks";
import type { PartnerTold } from "../../../../../schema/wire/supplier-links.ts";
import { useConsole } from "../../../context.ts";
import { ChoiceField, type Faults, Form, SelectField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { LANGUAGES } from "../../../text/languages.ts";
import { makeLink, readPartner, readProducts } from "./calls.ts";
import { ConfirmOrder } from "./confirm-order.tsx";
import { missingIn, orderIn, RecordOrder } from "./record-order.tsx";

const DAYS = ["7", "30", "90", "180"] as const;
const USUAL_DAYS = "30";
type Purpose = "record" | "confirm" | "account";

export function Screen({ at: { slug = "" } }: ScreenProps) {
  const { text, organisation } = useConsole();
  const found = useFetched(
    async () => ({ partner: await readPartner(slug) }),
    [slug, organisation?.slug],
  );
  return (
    <Shown of={found} title={text.link.links.title}>
      {({ partner }) =>
        partner === undefined ? (
          <Page title={text.link.partner.unknown}>
            <p>
              <a href="/console/partners">{text.shell.nav.partners}</a>
            </p>
          </Page>
        ) : (
          <Make partner={partner} />
        )
      }
    </Shown>
  );
}

function Make({ partner }: { readonly partner: PartnerTold }) {
  const { text, organisation, language } = useConsole();
  const words = text.link.make;
  const { slug, name, isIntroduced, hasAccount } = partner;
  // In the name of who has an account, only whoever signs in there records.
  const purposes: readonly Purpose[] =
    isIntroduced && !hasAccount ? ["record", "confirm", "account"] : ["confirm"];
  const products = useFetched(readProducts, [organisation?.slug]).value ?? [];
  const [purpose, setPurpose] = useState<Purpose>(purposes[0] ?? "confirm");
  const check = (fields: FormData): Faults =>
    purpose === "record"
      ? missingIn(fields, words)
      : purpose === "confirm" && fields.get("event") === null
        ? { event: words.noMoves }
        : {};
  const send = async (fields: FormData) => {
    const more =
      purpose === "record"
        ? orderIn(fields, { products, organisation: organisation?.slug ?? "" })
        : purpose === "confirm"
          ? { event: fields.get("event") }
          : {};
    const common = { supplier: slug, purpose, language: String(fields.get("language")) };
    const { id } = await makeLink({ ...common, days: Number(fields.get("days")), ...more });
    goTo(`/console/links/${id}`, { replace: true });
  };
  return (
    <Page title={words.title(name)} lead={words.lead}>
      <Form action={words.action} onSend={send} check={check}>
        {(faults) => (
          <>
            <ChoiceField
              name="purpose"
              label={words.purpose}
              options={purposes.map((value) => ({ value, ...words.purposes[value] }))}
              value={purpose}
              onChoose={(chosen) => setPurpose(chosen as Purpose)}
            />
            {purpose === "record" && <RecordOrder {...{ partner, products, faults }} />}
            {purpose === "confirm" && <ConfirmOrder faults={faults} />}
            <SelectField
              name="language"
              label={words.language}
              defaultValue={language.tag}
              options={LANGUAGES.map(({ tag, name: label }) => ({ value: tag, label }))}
              {...{ faults }}
            />
            <SelectField
              name="days"
              label={words.days}
              defaultValue={USUAL_DAYS}
              options={DAYS.map((value) => ({ value, label: words.forDays(Number(value)) }))}
              {...{ faults }}
            />
          </>
        )}
      </Form>
    </Page>
  );
}
