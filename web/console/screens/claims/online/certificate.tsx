/** `/console/certificates/new` and `/console/certificates/edit/…`: one certificate is kept, changed, or revoked. */
import { useState } from "preact/hooks";
import type { CertificateTold } from "../../../../../schema/wire/certificates.ts";
import { useConsole } from "../../../context.ts";
import { Form, TextArea } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { typed } from "../../account/online/fields.ts";
import { readProducts } from "../../master/online/calls.ts";
import { readCertificate, readNewestFiles, readSchemes, revokeCertificate } from "./calls.ts";
import { CertificateForm } from "./certificate-form.tsx";

export const LIST = "/console/certificates";
const REASON_CHARS_MAX = 300;

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  const say = text.claims.certificates;
  const isNew = at.id === undefined;
  /** It has its id before it is sent, so that sending it twice is sending it once. */
  const [id] = useState(() => at.id ?? crypto.randomUUID());
  const found = useFetched(async () => {
    const [certificate, schemes, products, { files }] = await Promise.all([
      ...([isNew ? undefined : readCertificate(id), readSchemes()] as const),
      ...([readProducts(), readNewestFiles()] as const),
    ]);
    return { certificate, schemes, products, files };
  }, [organisation?.slug, id]);
  if (organisation?.role !== "owner") return <Page title={say.notYours} />;
  return (
    <Shown of={found} title={say.title}>
      {({ certificate, ...choices }) => (
        <Page
          title={certificate === undefined ? say.newTitle : say.editTitle(certificate.number)}
          {...(certificate?.checkedOn !== undefined && { lead: say.changesCheck })}
        >
          <CertificateForm id={id} certificate={certificate} choices={choices} />
          {certificate !== undefined && <Revoke certificate={certificate} />}
        </Page>
      )}
    </Shown>
  );
}

function Revoke({ certificate }: { readonly certificate: CertificateTold }) {
  const say = useConsole().text.claims.certificates;
  return (
    <details class="narrow">
      <summary>{say.revoke}</summary>
      <p class="hint">{say.revokeHint}</p>
      <Form
        action={say.revoke}
        check={(fields): Record<string, string> =>
          typed(fields, "reason") === "" ? { reason: say.revokeMissing } : {}
        }
        onSend={async (fields) => {
          await revokeCertificate(certificate.id, typed(fields, "reason"));
          goTo(LIST);
        }}
      >
        {(faults) => (
          <TextArea
            name="reason"
            label={say.revokeReason}
            faults={faults}
            maxLength={REASON_CHARS_MAX}
          />
        )}
      </Form>
    </details>
  );
}
