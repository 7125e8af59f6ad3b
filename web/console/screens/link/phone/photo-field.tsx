/** One photo: taken with the phone, made small and stripped before it is kept. */
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { useText } from "../../../context.ts";
import { PhotoRefused, preparePhoto } from "../../../offline/photos.ts";

export function PhotoField(props: {
  readonly photo: Blob | undefined;
  readonly onChange: (photo: Blob | undefined) => void;
}) {
  const { photo, onChange } = props;
  const text = useText();
  const words = text.capture.record;
  const id = useId();
  const [said, setSaid] = useState("");
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file === undefined) return;
    setSaid(words.photoBusy);
    try {
      onChange(await preparePhoto(file));
      setSaid("");
    } catch (reason) {
      const isRefused = reason instanceof PhotoRefused;
      setSaid(isRefused ? words.photoRefused[reason.why] : words.photoFailed);
    }
  };
  const url = useMemo(() => (photo ? URL.createObjectURL(photo) : undefined), [photo]);
  useEffect(() => () => (url === undefined ? undefined : URL.revokeObjectURL(url)), [url]);
  return (
    <div class="field">
      <label for={id}>
        {text.link.record.photo} <span class="optional">({text.shell.optional})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {text.link.record.photoHint}
      </p>
      {url !== undefined && (
        <ul class="photos">
          <li>
            <img src={url} alt={words.photoNumber(1)} />
            <button type="button" class="button quiet" onClick={() => onChange(undefined)}>
              {words.removePhoto(1)}
            </button>
          </li>
        </ul>
      )}
      <input
        id={id}
        name="photo"
        type="file"
        accept="image/*"
        aria-describedby={`${id}-hint`}
        onChange={(event) => void take(event.currentTarget)}
      />
      <p role="status" class="hint">
        {said}
      </p>
    </div>
  );
}
