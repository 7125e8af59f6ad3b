/** A file goes to the server, and one sees how far it is. `fetch` does not tell that of what is sent. */
import type { FileTold } from "../../../../../schema/wire/files.ts";
import { ApiProblem, Unreachable } from "../../../api.ts";
import { sha256Of } from "../../../offline/photos.ts";
import { chosenOrganisation } from "../../../session.ts";

/** `progress` is told from 0 to 1. Throws {@link ApiProblem} and {@link Unreachable}. */
export async function upload(
  blob: Blob,
  name: string,
  progress: (part: number) => void = () => undefined,
): Promise<FileTold> {
  const path = `/api/files/${await sha256Of(blob)}?name=${encodeURIComponent(name)}`;
  return new Promise((done, fail) => {
    const sent = new XMLHttpRequest();
    sent.open("PUT", path);
    const organisation = chosenOrganisation();
    if (organisation !== undefined) sent.setRequestHeader("rootproof-organisation", organisation);
    sent.setRequestHeader("content-type", blob.type || "application/octet-stream");
    sent.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    sent.onerror = () => fail(new Unreachable("it was cut off on its way"));
    sent.onload = () => {
      const told = read(sent.responseText);
      if (sent.status >= 200 && sent.status < 300) done(told as unknown as FileTold);
      else fail(new ApiProblem(sent.status, told));
    };
    sent.send(blob);
  });
}

function read(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
