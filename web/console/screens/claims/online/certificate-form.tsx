/** The form of a certificate: what stands on it, what it covers, and until when. */
import { useState } from "preact/hooks";
import type { CertificateTold, SchemeTold } from "../../../../../schema/wire/certificates.ts";
import type { ListedFileTold } from "../../../../../schema/wire/files.ts";
import { useConsole } from "../../../context.ts";
import { FileSelect } from "../../../parts/file-select.tsx";
import { ChoiceField, type Faults, Form, SelectField, TextField } from "../../../parts/form.tsx";
import { goTo } from "../../../router.ts";
import { typed } from "../../account/online/fields.ts";
import type { Product } from "../../master/online/calls.ts";
import { putCertificate } from "./calls.ts";

const LIST = "/console/certificates";

export interface Choices {
  readonly schemes: readonly SchemeTold[];
  readonly products: readonly Product[];
  readonly files: readonly ListedFileTold[];
}

interface Props {
  readonly id: string;
  readonly certificate: CertificateTold | undefined;
  readonly choices: Choices;
}

export function CertificateForm({ id, certificate, choices }: Props) {
  const say = useConsole().text.claims.certificates;
  const [chosen, setChosen] = useState(certificate?.scheme ?? "");
  const scheme = choices.schemes.find((one) => one.id === chosen);
  const send = async (fields: FormData) => {
    await putCertificate(id, bodyOf(fields, certificate));
    goTo(LIST);
  };
  return (
    <Form
      action={say.save}
      check={(fields) => faultsIn(fields, say)}
      onSend={send}
      more={<a href={LIST}>{say.back}</a>}
    >
      {(faults) => (
        <>
          <SelectField
            name="scheme"
            label={say.scheme}
            faults={faults}
            options={[
              { value: "", label: "–" },
              ...choices.schemes.map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          {scheme !== undefined && (
            <div class="note" lang="en">
              <p>{say.proves(scheme.proves)}</p>
              <p>{say.provesNot(scheme.provesNot)}</p>
            </div>
          )}
          <OnIt certificate={certificate} faults={faults} />
          <Covered {...{ certificate, scheme, faults }} products={choices.products} />
          <Found certificate={certificate} faults={faults} files={choices.files} />
        </>
      )}
    </Form>
  );
}

interface PartProps {
  readonly certificate: CertificateTold | undefined;
  readonly faults: Faults;
}

function OnIt({ certificate, faults }: PartProps) {
  const say = useConsole().text.claims.certificates;
  return (
    <>
      <TextField
        name="number"
        label={say.number}
        hint={say.numberHint}
        faults={faults}
        maxLength={80}
        defaultValue={certificate?.number}
      />
      <TextField
        name="holder"
        label={say.holder}
        hint={say.holderHint}
        faults={faults}
        maxLength={160}
        defaultValue={certificate?.holder}
      />
      <TextField
        name="body"
        label={say.body}
        hint={say.bodyHint}
        faults={faults}
        maxLength={120}
        isOptional
        defaultValue={certificate?.body}
      />
      <TextField
        name="validFrom"
        type="date"
        label={say.from}
        faults={faults}
        defaultValue={certificate?.validFrom}
      />
      <TextField
        name="validUntil"
        type="date"
        label={say.until}
        faults={faults}
        defaultValue={certificate?.validUntil}
      />
    </>
  );
}

function Covered(
  props: PartProps & {
    readonly scheme: SchemeTold | undefined;
    readonly products: readonly Product[];
  },
) {
  const { certificate, scheme, faults, products } = props;
  const say = useConsole().text.claims.certificates;
  const [covers, setCovers] = useState(
    certificate === undefined || certificate.products !== undefined ? "some" : "all",
  );
  const ofCompany = scheme?.covers === "company";
  const models = ["", ...(scheme?.models ?? [])] as (keyof typeof say.models)[];
  return (
    <>
      {ofCompany ? (
        <p class="hint">{say.companyOnly}</p>
      ) : (
        <ChoiceField
          name="covers"
          label={say.covers}
          options={[
            { value: "some", label: say.someProducts },
            { value: "all", label: say.allProducts },
          ]}
          value={covers}
          onChoose={setCovers}
        />
      )}
      {!ofCompany && covers === "some" && <Products {...{ certificate, faults, products }} />}
      {models.length > 1 && (
        <SelectField
          name="custodyModel"
          label={say.model}
          hint={say.modelHint}
          faults={faults}
          isOptional
          options={models.map((value) => ({ value, label: say.models[value] ?? value }))}
          defaultValue={certificate?.custodyModel}
        />
      )}
    </>
  );
}

function Products(props: PartProps & { readonly products: readonly Product[] }) {
  const { certificate, faults, products } = props;
  const say = useConsole().text.claims.certificates;
  const fault = faults.products;
  return (
    <fieldset class={fault === undefined ? "field choice" : "field choice faulty"}>
      <legend>{say.products}</legend>
      {fault !== undefined && <p class="fault">{fault}</p>}
      <div class="choices">
        {products.map(({ anchor, name }) => (
          <label key={anchor}>
            <input
              type="checkbox"
              name="products"
              value={anchor}
              defaultChecked={certificate?.products?.includes(anchor) ?? false}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Found(props: PartProps & { readonly files: readonly ListedFileTold[] }) {
  const { certificate, faults, files } = props;
  const say = useConsole().text.claims.certificates;
  return (
    <>
      <TextField
        name="registerUrl"
        type="url"
        label={say.register}
        hint={say.registerHint}
        faults={faults}
        maxLength={500}
        isOptional
        defaultValue={certificate?.registerUrl}
      />
      <FileSelect files={files} say={say} faults={faults} chosen={certificate?.file} />
    </>
  );
}

type Words = ReturnType<typeof useConsole>["text"]["claims"]["certificates"];

function faultsIn(fields: FormData, say: Words): Faults {
  const [from, until] = [typed(fields, "validFrom"), typed(fields, "validUntil")];
  const register = typed(fields, "registerUrl");
  const isSome = fields.get("covers") === "some";
  return {
    ...(typed(fields, "scheme") === "" && { scheme: say.schemeMissing }),
    ...(typed(fields, "number") === "" && { number: say.numberMissing }),
    ...(typed(fields, "holder") === "" && { holder: say.holderMissing }),
    ...(from === "" && { validFrom: say.fromMissing }),
    ...(until === "" && { validUntil: say.untilMissing }),
    ...(from !== "" && until !== "" && until < from && { validUntil: say.untilWrong }),
    ...(isSome && fields.getAll("products").length === 0 && { products: say.productsMissing }),
    ...(register !== "" && !/^https:\/\/\S+$/.test(register) && { registerUrl: say.registerWrong }),
  };
}

function bodyOf(fields: FormData, certificate: CertificateTold | undefined) {
  const told = (name: string) => {
    const value = typed(fields, name);
    return value === "" ? {} : { [name]: value };
  };
  const products = fields.getAll("products").map(String);
  return {
    ...{ scheme: typed(fields, "scheme"), number: typed(fields, "number") },
    ...{ holder: typed(fields, "holder"), ...told("body"), ...told("custodyModel") },
    ...{ validFrom: typed(fields, "validFrom"), validUntil: typed(fields, "validUntil") },
    ...{ ...told("registerUrl"), ...told("file"), sites: certificate?.sites ?? [] },
    ...(products.length > 0 && { products }),
  };
}
