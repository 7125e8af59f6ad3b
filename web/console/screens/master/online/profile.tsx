/** `/console/profiles/new`: a process profile of one's own, or with `?from=` another version of one. */
import { useState } from "preact/hooks";
import { ApiProblem } from "../../../api.ts";
import { type Console, useConsole } from "../../../context.ts";
import { type Faults, FaultsFound, Form, TextArea, TextField } from "../../../parts/form.tsx";
import { readNumber, showNumber } from "../../../parts/numbers.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import { typed } from "../../account/online/fields.ts";
import { type Profile, putProfile, readProfiles } from "./calls.ts";
import { nextOf } from "./profile-numbers.ts";

const LIST = "/console/profiles";
const NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const VERSION = /^[1-9]\d{0,3}$/;
const YIELDS = ["min", "typical", "max"] as const;

export function Screen() {
  const { text, organisation } = useConsole();
  const from = new URLSearchParams(location.search).get("from");
  const found = useFetched(
    async () => ({ before: (await readProfiles()).find(({ id, own }) => own && id === from) }),
    [organisation?.slug, from],
  );
  if (organisation?.role !== "owner") return <Page title={text.shell.notYours}>{null}</Page>;
  return (
    <Shown of={found} title={text.custody.profiles.newTitle}>
      {({ before }) => <ProfileForm before={before} />}
    </Shown>
  );
}

function ProfileForm({ before }: { readonly before: Profile | undefined }) {
  const { text, language } = useConsole();
  const say = text.custody.profiles;
  const next = before === undefined ? undefined : nextOf(before.id);
  const [name, setName] = useState(next?.name ?? "");
  const [version, setVersion] = useState(String(next?.version ?? 1));
  const id = `own.${name.trim() || "…"}/${version.trim() || "1"}`;
  const send = async (fields: FormData) => {
    const settings = settingsOf(fields, language.tag);
    try {
      await putProfile(`own.${typed(fields, "name")}/${typed(fields, "version")}`, settings);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 409)
        throw new FaultsFound({ version: say.taken });
      throw problem;
    }
    goTo(LIST);
  };
  return (
    <Page title={say.newTitle}>
      <Form
        action={text.master.save}
        check={(fields) => faultsOf(fields, { text, language })}
        onSend={send}
        more={<a href={LIST}>{text.master.back}</a>}
      >
        {(faults) => (
          <>
            <TextField
              name="name"
              label={say.name}
              hint={say.nameHint(id)}
              faults={faults}
              maxLength={50}
              defaultValue={next?.name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <TextField
              name="version"
              label={say.version}
              hint={say.versionHint}
              faults={faults}
              inputMode="numeric"
              maxLength={4}
              defaultValue={String(next?.version ?? 1)}
              onInput={(event) => setVersion(event.currentTarget.value)}
            />
            <Yields before={before} faults={faults} />
            <TextField
              name="gains"
              label={say.gains}
              hint={say.gainsHint}
              faults={faults}
              maxLength={300}
              isOptional
              defaultValue={before?.gains.join(", ")}
            />
            <TextArea
              name="source"
              label={say.source}
              hint={say.sourceHint}
              faults={faults}
              maxLength={300}
              defaultValue={before?.source}
            />
          </>
        )}
      </Form>
    </Page>
  );
}

/** All three, or none. */
function Yields({ before, faults }: { before: Profile | undefined; faults: Faults }) {
  const { text, language } = useConsole();
  const say = text.custody.profiles;
  return (
    <>
      {YIELDS.map((one) => (
        <TextField
          key={one}
          name={one}
          label={say[one]}
          {...(one === "min" && { hint: say.minHint })}
          faults={faults}
          inputMode="decimal"
          maxLength={16}
          isOptional
          defaultValue={
            before?.bounds === undefined ? "" : showNumber(before.bounds[one], language.tag)
          }
        />
      ))}
    </>
  );
}

function faultsOf(
  fields: FormData,
  { text, language }: Pick<Console, "text" | "language">,
): Faults {
  const say = text.custody.profiles;
  const said = YIELDS.map((one) => typed(fields, one));
  const numbers = said.map((one) => readNumber(one, language.tag));
  const wrong = said.every((one) => one === "")
    ? []
    : YIELDS.filter((_, n) => numbers[n] === undefined);
  const [min = 0, typical = 0, max = 0] = numbers.map(Number);
  const isOrdered = wrong.length > 0 || said[0] === "" || (min <= typical && typical <= max);
  return {
    ...(!NAME.test(typed(fields, "name")) && { name: say.nameWrong }),
    ...(!VERSION.test(typed(fields, "version")) && { version: say.versionWrong }),
    ...Object.fromEntries(wrong.map((one) => [one, say.numberWrong])),
    ...(!isOrdered && { min: say.boundsWrong }),
    ...(typed(fields, "source") === "" && { source: say.sourceMissing }),
  };
}

function settingsOf(fields: FormData, tag: string) {
  const [min, typical, max] = YIELDS.map((one) => readNumber(typed(fields, one), tag));
  const gains = typed(fields, "gains")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    ...(min !== undefined && typical !== undefined && max !== undefined
      ? { bounds: { min, typical, max } }
      : {}),
    ...(gains.length > 0 && { gains }),
    source: typed(fields, "source"),
  };
}
