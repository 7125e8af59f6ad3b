/** Documents are added: photos made smaller and cleaned first, each with how far it is on its way. */
import { useId, useState } from "preact/hooks";
import { FILE_BYTES_MAX } from "../../../../../worker/core/files/file-kind.ts";
import { useConsole } from "../../../context.ts";
import { PhotoRefused, preparePhoto } from "../../../offline/photos.ts";
import { faultsOf } from "../../../parts/form.tsx";
import { upload } from "./upload.ts";

interface Sending {
  readonly name: string;
  readonly part: number;
}

export function AddFiles({ added }: { readonly added: () => void }) {
  const { text, language } = useConsole();
  const say = text.master.files;
  const id = useId();
  const { send, sending, faults, sent } = useSending(added);
  return (
    <div class="field">
      <label for={id}>{say.add}</label>
      <p class="hint" id={`${id}-hint`}>
        {say.addHint}
      </p>
      <input
        id={id}
        type="file"
        accept="image/*,application/pdf"
        multiple
        disabled={sending !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void send(event.currentTarget)}
      />
      {sending !== undefined && (
        <p>
          <label for={`${id}-progress`}>{say.sending(sending.name)}</label>
          <progress id={`${id}-progress`} max={1} value={sending.part} />
        </p>
      )}
      {faults.map((fault) => (
        <p key={fault} class="fault" role="alert">
          {fault}
        </p>
      ))}
      <p role="status" class="hint">
        {sending === undefined && sent > 0 && say.sent(sent.toLocaleString(language.tag))}
      </p>
    </div>
  );
}

function useSending(added: () => void) {
  const { text } = useConsole();
  const say = text.master;
  const [sending, setSending] = useState<Sending>();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [sent, setSent] = useState(0);
  const why = (reason: unknown) =>
    reason instanceof PhotoRefused
      ? say.picture.refused[reason.why]
      : (Object.values(faultsOf(reason, text.shell.unreachable, text.shell.failed))[0] ?? "");
  const send = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = "";
    const wrong: string[] = [];
    for (const source of chosen) {
      const { name } = source;
      setSending({ name, part: 0 });
      try {
        const blob = await cleaned(source);
        await upload(blob, named(name, blob), (part) => setSending({ name, part }));
      } catch (reason) {
        wrong.push(say.files.notSent(name, why(reason)));
      }
    }
    setSending(undefined);
    setFaults(wrong);
    setSent(chosen.length - wrong.length);
    added();
  };
  return { send, sending, faults, sent };
}

/** A PDF goes as it is; all else is taken for a photo. */
async function cleaned(source: File): Promise<Blob> {
  const isPdf = (await source.slice(0, 5).text()) === "%PDF-";
  if (!isPdf) return preparePhoto(source);
  if (source.size > FILE_BYTES_MAX) throw new PhotoRefused("too-large");
  return new Blob([source], { type: "application/pdf" });
}

/** A photo is of another kind afterwards. */
function named(name: string, { type }: Blob): string {
  const [, ending = "pdf"] = type.split("/");
  return ending === "pdf"
    ? name
    : `${name.replace(/\.[^.]*$/, "")}.${ending.replace("jpeg", "jpg")}`;
}
