/** A document is opened in a window of its own. It comes by a call: an address alone would not say for which organisation. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { faultsOf } from "../../../parts/form.tsx";
import { readFileBytes } from "./calls.ts";

const SHOWN_MS = 60_000;

export function OpenFile(props: {
  readonly file: { readonly id: string; readonly name: string; readonly mediaType: string };
  readonly isAuditor?: boolean;
}) {
  const { file, isAuditor = false } = props;
  const { text } = useConsole();
  const say = text.master.files;
  const [fault, setFault] = useState<string>();
  const open = async () => {
    try {
      const url = URL.createObjectURL(await readFileBytes(file.id, isAuditor));
      save(url, file);
      setTimeout(() => URL.revokeObjectURL(url), SHOWN_MS);
      setFault(undefined);
    } catch (reason) {
      setFault(Object.values(faultsOf(reason, text.shell.unreachable, text.shell.failed))[0]);
    }
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={open}>
        {say.open}
        <span class="hidden"> {file.name}</span>
      </button>
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

/** A picture is looked at, and anything else saved, as the server would have it. */
function save(url: string, { name, mediaType }: { name: string; mediaType: string }): void {
  const link = document.createElement("a");
  link.href = url;
  if (mediaType.startsWith("image/")) link.target = "_blank";
  else link.download = name;
  link.rel = "noopener";
  link.click();
}
