/** Photos and documents: taken with the phone, or chosen. */
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { useText } from "../../context.ts";
import { PhotoRefused } from "../../offline/photos.ts";
import { type Attached, attach } from "./attached.ts";

const FILES_MAX = 5;

export interface EvidenceFieldProps {
  readonly files: readonly Attached[];
  readonly onChange: (files: readonly Attached[]) => void;
}

export function EvidenceField({ files, onChange }: EvidenceFieldProps) {
  const text = useText();
  const words = text.capture.record;
  const id = useId();
  const { add, said, isBusy } = useAdding({ files, onChange });
  return (
    <div class="field">
      <label for={id}>
        {words.photo} <span class="optional">({text.shell.optional})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {words.photoHint}
      </p>
      {files.length > 0 && (
        <ul class="photos">
          {files.map((one, at) => (
            <li key={one.file.sha256}>
              <Preview {...{ one, at }} />
              <button
                type="button"
                class="button quiet"
                onClick={() => onChange(files.filter((other) => other !== one))}
              >
                {words.removePhoto(at + 1)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        name="photo"
        type="file"
        accept="image/*,application/pdf"
        multiple
        disabled={isBusy || files.length >= FILES_MAX}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void add(event.currentTarget)}
      />
      <p role="status" class="hint">
        {said}
      </p>
    </div>
  );
}

function useAdding({ files, onChange }: EvidenceFieldProps) {
  const words = useText().capture.record;
  const [refused, setRefused] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const add = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = "";
    const isMore = chosen.length + files.length > FILES_MAX;
    setRefused(isMore ? words.photosMost(FILES_MAX) : undefined);
    setBusy(true);
    const all = [...files];
    for (const source of chosen.slice(0, FILES_MAX - files.length)) {
      try {
        const one = await attach(source, all.length + 1);
        if (!all.some(({ file }) => file.sha256 === one.file.sha256)) all.push(one);
      } catch (reason) {
        const isKnown = reason instanceof PhotoRefused;
        setRefused(isKnown ? words.photoRefused[reason.why] : words.photoFailed);
      }
    }
    setBusy(false);
    onChange(all);
  };
  return { add, isBusy, said: isBusy ? words.photoBusy : (refused ?? "") };
}

/** A picture where there is one to show; its name for all else. */
function Preview({ one, at }: { readonly one: Attached; readonly at: number }) {
  const words = useText().capture.record;
  const { blob, file } = one;
  const shown = file.mediaType.startsWith("image/") ? blob : undefined;
  const url = useMemo(() => shown && URL.createObjectURL(shown), [shown]);
  useEffect(() => () => url && URL.revokeObjectURL(url), [url]);
  if (url === undefined) return <span>{file.name}</span>;
  return <img src={url} alt={words.photoNumber(at + 1)} />;
}
