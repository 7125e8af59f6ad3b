/** `/console/people/edit/…`: one person, what is shown of them, and that they agreed. */
import { useState } from "preact/hooks";
import type { CardTold } from "../../../../../schema/wire/people-cards.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, Form, TextArea, TextField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { typed } from "../../account/online/fields.ts";
import { Sure } from "../../account/online/sure.tsx";
import { putCard, readCards, withdrawCard } from "./calls.ts";
import { ConsentFields, consentFaults, consentIn } from "./consent.tsx";
import { keepPicture, type Picture, PictureField, pictureFaults } from "./picture.tsx";

const LIST = "/console/people";

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  if (organisation?.role !== "owner") return <Page title={text.shell.notYours}>{null}</Page>;
  return at.id === undefined ? <NewCard /> : <KnownCard id={at.id} />;
}

/** It has its id before it is sent, so that sending it twice is sending it once. */
function NewCard() {
  const [id] = useState(() => crypto.randomUUID());
  return <CardForm id={id} card={undefined} />;
}

function KnownCard({ id }: { readonly id: string }) {
  const { text, organisation } = useConsole();
  const found = useFetched(async () => {
    const { cards } = await readCards();
    return { card: cards.find((one) => one.id === id) };
  }, [organisation?.slug, id]);
  return (
    <Shown of={found} title={text.master.people.title}>
      {({ card }) =>
        card === undefined ? (
          <Page title={text.master.people.gone}>
            <a href={LIST}>{text.master.back}</a>
          </Page>
        ) : (
          <CardForm id={id} card={card} />
        )
      }
    </Shown>
  );
}

function CardForm({ id, card }: { readonly id: string; readonly card: CardTold | undefined }) {
  const { text } = useConsole();
  const say = text.master.people;
  const [photo, setPhoto] = useState<Picture | undefined>(card?.photo);
  const check = (fields: FormData): Faults => ({
    ...(typed(fields, "name") === "" && { name: text.master.nameMissing }),
    ...(typed(fields, "role") === "" && { role: say.roleMissing }),
    ...pictureFaults(photo, text.master.picture.altMissing),
    ...consentFaults(fields, say),
  });
  const send = async (fields: FormData) => {
    const story = typed(fields, "story");
    // What a photo is called says nothing of who is on it.
    const kept = photo && (await keepPicture(photo, "portrait"));
    await putCard(id, {
      ...{ name: typed(fields, "name"), role: typed(fields, "role") },
      ...(story !== "" && { story }),
      ...(kept && { photo: kept }),
      consent: consentIn(fields, card),
    });
    goTo(LIST);
  };
  const withdraw = async () => {
    await withdrawCard(id);
    goTo(LIST);
  };
  return (
    <Page title={card === undefined ? say.newTitle : say.editTitle(card.name)}>
      <Form
        action={say.show}
        check={check}
        onSend={send}
        more={<a href={LIST}>{text.master.back}</a>}
      >
        {(faults) => (
          <>
            <SaidFields card={card} faults={faults} />
            <PictureField label={say.photo} picture={photo} onChange={setPhoto} faults={faults} />
            <ConsentFields card={card} faults={faults} />
          </>
        )}
      </Form>
      {card !== undefined && (
        <Sure
          action={say.withdraw}
          of={card.name}
          question={say.withdrawSure(card.name)}
          onSure={withdraw}
        />
      )}
    </Page>
  );
}

function SaidFields({ card, faults }: { card: CardTold | undefined; faults: Faults }) {
  const say = useConsole().text.master.people;
  return (
    <>
      <TextField
        name="name"
        label={say.name}
        hint={say.nameHint}
        faults={faults}
        maxLength={80}
        defaultValue={card?.name}
      />
      <TextField
        name="role"
        label={say.role}
        hint={say.roleHint}
        faults={faults}
        maxLength={80}
        defaultValue={card?.role}
      />
      <TextArea
        name="story"
        label={say.story}
        faults={faults}
        maxLength={600}
        isOptional
        defaultValue={card?.story}
      />
    </>
  );
}
