/** A photo or a document: taken with the phone, or chosen; made small and stripped before it is kept. */
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { useText } from "../../context.ts";
import { PhotoRefused, preparePhoto } from "../../offline/photos.ts";

const PHOTOS_MAX = 5;

export function EvidenceField(props: {
  readonly photos: readonly Blob[];
  readonly onChange: (photos: readonly Blob[]) => void;
}) {
  const { photos, onChange } = props;
  const words = useText().capture.record;
  const id = useId();
  const [refused, setRefused] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const add = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = "";
    setRefused(
      chosen.length + photos.length > PHOTOS_MAX ? words.photosMost(PHOTOS_MAX) : undefined,
    );
    setBusy(true);
    const ready: Blob[] = [];
    for (const file of chosen.slice(0, PHOTOS_MAX - photos.length)) {
      try {
        ready.push(await preparePhoto(file));
      } catch (reason) {
        setRefused(
          reason instanceof PhotoRefused ? words.photoRefused[reason.why] : words.photoFailed,
        );
      }
    }
    setBusy(false);
    onChange([...photos, ...ready]);
  };
  return (
    <div class="field">
      <label for={id}>
        {words.photo} <span class="optional">({useText().shell.optional})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {words.photoHint}
      </p>
      {photos.length > 0 && (
        <ul class="photos">
          {photos.map((photo, at) => (
            <Photo
              key={at}
              {...{ photo, at }}
              onRemove={() => onChange(photos.filter((_, other) => other !== at))}
            />
          ))}
        </ul>
      )}
      <input
        id={id}
        name="photo"
        type="file"
        accept="image/*"
        multiple
        disabled={isBusy || photos.length >= PHOTOS_MAX}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void add(event.currentTarget)}
      />
      <p role="status" class="hint">
        {isBusy ? words.photoBusy : (refused ?? "")}
      </p>
    </div>
  );
}

function Photo(props: {
  readonly photo: Blob;
  readonly at: number;
  readonly onRemove: () => void;
}) {
  const { photo, at, onRemove } = props;
  const words = useText().capture.record;
  const url = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <li>
      <img src={url} alt={words.photoNumber(at + 1)} />
      <button type="button" class="button quiet" onClick={onRemove}>
        {words.removePhoto(at + 1)}
      </button>
    </li>
  );
}
