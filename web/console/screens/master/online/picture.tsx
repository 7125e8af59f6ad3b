/** One picture that everybody will see: chosen, made smaller, cleaned, and said in words for who cannot see it. */
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { isPictureText } from "../../../../../worker/core/files/picture-text.ts";
import { useText } from "../../../context.ts";
import { PhotoRefused, preparePhoto } from "../../../offline/photos.ts";
import { type Faults, TextField } from "../../../parts/form.tsx";
import { changeFile } from "./calls.ts";
import { upload } from "./upload.ts";

/** One that the server has, or one that is only on this device yet. */
export type Picture =
  | { readonly file: string; readonly alt: string }
  | { readonly blob: Blob; readonly alt: string };

export interface PictureFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly picture: Picture | undefined;
  readonly onChange: (picture: Picture | undefined) => void;
  readonly faults: Faults;
}

export function PictureField({ label, hint, picture, onChange, faults }: PictureFieldProps) {
  const text = useText();
  const say = text.master.picture;
  const id = useId();
  const { take, said, isBusy } = useTaking((blob) => onChange({ blob, alt: picture?.alt ?? "" }));
  return (
    <fieldset class="field">
      <legend>
        {label} <span class="optional">({text.shell.optional})</span>
      </legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {picture !== undefined && <Shown picture={picture} />}
      <label for={id}>{picture === undefined ? say.choose : say.chooseOther}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        disabled={isBusy}
        onChange={(event) => void take(event.currentTarget)}
      />
      <p role="status" class="hint">
        {said}
      </p>
      {picture !== undefined && (
        <>
          <TextField
            name="alt"
            label={say.alt}
            hint={say.altHint}
            faults={faults}
            maxLength={300}
            value={picture.alt}
            onInput={(event) => onChange({ ...picture, alt: event.currentTarget.value })}
          />
          <button type="button" class="button quiet" onClick={() => onChange(undefined)}>
            {say.remove}
          </button>
        </>
      )}
    </fieldset>
  );
}

function useTaking(onTaken: (blob: Blob) => void) {
  const say = useText().master.picture;
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const take = async (input: HTMLInputElement) => {
    const [source] = input.files ?? [];
    input.value = "";
    if (source === undefined) return;
    setBusy(true);
    setSaid(say.busy);
    try {
      onTaken(await preparePhoto(source));
      setSaid(say.shown);
    } catch (reason) {
      setSaid(reason instanceof PhotoRefused ? say.refused[reason.why] : say.failed);
    }
    setBusy(false);
  };
  return { take, said, isBusy };
}

function Shown({ picture }: { readonly picture: Picture }) {
  const say = useText().master.picture;
  const blob = "blob" in picture ? picture.blob : undefined;
  const url = useMemo(() => blob && URL.createObjectURL(blob), [blob]);
  useEffect(() => () => url && URL.revokeObjectURL(url), [url]);
  const src = "file" in picture ? `/files/${picture.file}` : url;
  return <img class="chosen" src={src} alt={picture.alt.trim() || say.chosen} />;
}

/** What is missing of it, at its field. */
export function pictureFaults(picture: Picture | undefined, missing: string): Faults {
  return picture === undefined || isPictureText(picture.alt) ? {} : { alt: missing };
}

/** Its file's id and its text; one that is new is sent, and shown to everybody. */
export async function keepPicture(
  picture: Picture,
  name: string,
): Promise<{ readonly file: string; readonly alt: string }> {
  const alt = picture.alt.trim();
  if ("file" in picture) return { file: picture.file, alt };
  const ending = picture.blob.type === "image/webp" ? "webp" : "jpg";
  const { id, audiences } = await upload(picture.blob, `${name}.${ending}`);
  if (!audiences.includes("public")) await changeFile(id, { audiences: [...audiences, "public"] });
  return { file: id, alt };
}
