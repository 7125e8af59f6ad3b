/** An organisation's files page by page, the newest first, with what names each; and what others let it have. */
import type { Files, FileUsage, ListedFile } from "../ports.ts";
import { pageOfRows } from "./page-of-rows.ts";
import type { PagePorts, Parameters } from "./pages.ts";

export interface FilePage extends FileUsage {
  readonly files: readonly ListedFile[];
  readonly nextPageToken?: string;
}

/** `q` stands in the name; `owner` is whose files are asked for, where they are not one's own. */
export async function listFiles(
  ports: PagePorts & { readonly files: Files },
  asked: { readonly organisation: string; readonly parameters: Parameters },
): Promise<FilePage> {
  const names = ["q", "owner"] as const;
  const list = { ...asked, list: "files", names };
  const [{ items, ...more }, usage] = await Promise.all([
    pageOfRows(ports, list, async ({ values: { q, owner }, after, limit }) => {
      const { files, next } = await ports.files.list(asked.organisation, {
        ...(q !== undefined && { text: q }),
        ...(owner !== undefined && { owner }),
        ...(after !== undefined && { after }),
        limit,
      });
      const items = owner === undefined ? files : files.map(withoutUse);
      return next === undefined ? { items } : { items, next };
    }),
    ports.files.usage(asked.organisation),
  ]);
  return { files: items, ...usage, ...more };
}

/** Whom another lets have it besides, and what for, is not for us to know. */
function withoutUse(file: ListedFile): ListedFile {
  const uses = { events: [], products: [], people: [], requests: 0, claims: 0 };
  return { ...file, audiences: [], uses };
}
