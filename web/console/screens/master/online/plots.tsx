/** `/console/places/import`: plots come in from a GeoJSON file, looked at first, what is wrong said row by row. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { CountryField, likelyCountry } from "../../../parts/country.tsx";
import { Form, SelectField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { typed } from "../../account/online/fields.ts";
import { type Looked, lookAt } from "./look-at-plots.ts";
import { PlotsLookedAt } from "./plots-looked-at.tsx";

const FILE_BYTES_MAX = 900_000;

export function Screen() {
  const { text, organisation } = useConsole();
  const say = text.master.plots;
  const [looked, setLooked] = useState<Looked>();
  if (organisation?.role !== "owner") return <Page title={text.shell.notYours}>{null}</Page>;
  return (
    <Page title={say.title} lead={say.lead}>
      {looked === undefined ? (
        <ChooseFile onLooked={setLooked} />
      ) : (
        <PlotsLookedAt looked={looked} again={() => setLooked(undefined)} />
      )}
    </Page>
  );
}

function ChooseFile({ onLooked }: { readonly onLooked: (looked: Looked) => void }) {
  const { text, organisation } = useConsole();
  const say = text.master.plots;
  const send = async (fields: FormData) => {
    const file = fields.get("file") as File;
    const geojson = await read(file);
    const country = typed(fields, "country");
    const commodity = typed(fields, "commodity");
    onLooked(await lookAt({ name: file.name, geojson: geojson ?? {}, country, commodity }));
  };
  const check = (fields: FormData) => {
    const file = fields.get("file");
    if (!(file instanceof File) || file.size === 0) return { file: say.fileMissing };
    if (file.size > FILE_BYTES_MAX) return { file: say.tooLarge };
    return typed(fields, "country") === "" ? { country: text.master.places.countryMissing } : {};
  };
  const options = Object.entries(say.commodities).map(([value, label]) => ({ value, label }));
  return (
    <Form
      action={say.look}
      check={check}
      onSend={send}
      more={<a href="/console/places">{text.master.back}</a>}
    >
      {(faults) => (
        <>
          <FileField fault={faults.file} />
          <SelectField
            name="commodity"
            label={say.commodity}
            faults={faults}
            options={options}
            defaultValue={organisation?.sector === "coffee" ? "coffee" : "other"}
          />
          <CountryField
            name="country"
            label={say.country}
            hint={say.countryHint}
            faults={faults}
            defaultValue={organisation?.country ?? likelyCountry() ?? ""}
          />
        </>
      )}
    </Form>
  );
}

function FileField({ fault }: { readonly fault: string | undefined }) {
  const say = useConsole().text.master.plots;
  return (
    <div class={fault === undefined ? "field" : "field faulty"}>
      <label for="plots-file">{say.file}</label>
      <p class="hint" id="plots-file-hint">
        {say.fileHint}
      </p>
      {fault !== undefined && (
        <p class="fault" id="plots-file-fault">
          {fault}
        </p>
      )}
      <input
        id="plots-file"
        name="file"
        type="file"
        accept=".geojson,.json,application/geo+json,application/json"
        aria-describedby={`plots-file-hint${fault === undefined ? "" : " plots-file-fault"}`}
        aria-invalid={fault === undefined ? undefined : true}
      />
    </div>
  );
}

/** What is no object is none; the server says so at its place. */
async function read(file: File): Promise<object | undefined> {
  try {
    const value: unknown = JSON.parse(await file.text());
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
