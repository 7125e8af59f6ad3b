/** `/console/places/edit/…`: one place, where it is, and how finely others may know. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { CountryField, likelyCountry } from "../../../parts/country.tsx";
import { ChoiceField, type Faults, Form, TextField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { Sure } from "../../account/online/sure.tsx";
import { deleteSite, putSite, readSite, type WholeSite } from "./calls.ts";
import { placeFaults, siteIn } from "./place-fields.ts";
import { PointFields } from "./point-fields.tsx";
import { ResolutionField } from "./resolution-field.tsx";

const LIST = "/console/places";

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  if (organisation?.role !== "owner") return <Page title={text.shell.notYours}>{null}</Page>;
  return at.id === undefined ? <NewPlace /> : <KnownPlace id={at.id} />;
}

/** It has its id before it is sent, so that sending it twice is sending it once. */
function NewPlace() {
  const [id] = useState(() => crypto.randomUUID());
  return <PlaceForm id={id} site={undefined} />;
}

function KnownPlace({ id }: { readonly id: string }) {
  const { text, organisation } = useConsole();
  const found = useFetched(() => readSite(id), [organisation?.slug, id]);
  return (
    <Shown of={found} title={text.master.places.title}>
      {(site) => <PlaceForm id={id} site={site} />}
    </Shown>
  );
}

function PlaceForm({ id, site }: { readonly id: string; readonly site: WholeSite | undefined }) {
  const { text, organisation } = useConsole();
  const say = text.master.places;
  const [draft, setDraft] = useState<FormData>();
  const send = async (fields: FormData) => {
    await putSite(id, siteIn(fields, site));
    goTo(LIST);
  };
  const remove = async () => {
    await deleteSite(id);
    goTo(LIST);
  };
  const follow = (event: { readonly currentTarget: HTMLElement }) => {
    const form = event.currentTarget.querySelector("form");
    if (form !== null) setDraft(new FormData(form));
  };
  return (
    <Page title={site === undefined ? say.newTitle : say.editTitle(site.name)}>
      <div onInput={follow} onChange={follow}>
        <Form
          action={text.master.save}
          check={(fields) => placeFaults(fields, text)}
          onSend={send}
          more={<a href={LIST}>{text.master.back}</a>}
        >
          {(faults) => (
            <>
              <NameFields site={site} faults={faults} country={organisation?.country} />
              <PointFields site={site} faults={faults} onFound={follow} />
              <ResolutionField site={site} draft={draft} />
            </>
          )}
        </Form>
      </div>
      {site !== undefined && (
        <Sure
          action={say.delete}
          of={site.name}
          question={say.deleteSure(site.name)}
          onSure={remove}
        />
      )}
    </Page>
  );
}

function NameFields(props: {
  readonly site: WholeSite | undefined;
  readonly faults: Faults;
  readonly country: string | undefined;
}) {
  const { site, faults, country } = props;
  const say = useConsole().text.master.places;
  const [kind, setKind] = useState<string>(site?.kind ?? "site");
  return (
    <>
      <TextField
        name="name"
        label={say.name}
        hint={say.nameHint}
        faults={faults}
        maxLength={120}
        defaultValue={site?.name}
      />
      <ChoiceField
        name="kind"
        label={say.kind}
        value={kind}
        onChoose={setKind}
        options={(["site", "plot"] as const).map((value) => ({
          ...{ value, label: say.kinds[value], hint: say.kindHints[value] },
        }))}
      />
      <CountryField
        name="country"
        label={say.country}
        faults={faults}
        defaultValue={site?.country ?? country ?? likelyCountry() ?? ""}
      />
      <TextField
        name="region"
        label={say.region}
        faults={faults}
        maxLength={120}
        isOptional
        defaultValue={site?.region}
      />
      <TextField
        name="locality"
        label={say.locality}
        faults={faults}
        maxLength={120}
        isOptional
        defaultValue={site?.locality}
      />
      <TextField
        name="gln"
        label={say.gln}
        hint={say.glnHint}
        faults={faults}
        inputMode="numeric"
        maxLength={20}
        isOptional
        defaultValue={site?.gln}
      />
      <TextField
        name="osId"
        label={say.osId}
        hint={say.osIdHint}
        faults={faults}
        maxLength={20}
        isOptional
        defaultValue={site?.osId}
      />
    </>
  );
}
