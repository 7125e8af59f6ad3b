/** An organisation's files page by page, the newest first, with what names each; and what others let it have. */
import { readOnce } from "../core/find/questions.ts";
import { readToken } from "../core/query/page-token.ts";
import type { FileList, Files, FileUsage, ListedFile } from "../ports.ts";
import { nextPageOf, type PagePorts, type Parameters, split } from "./pages.ts";

export interface ListFilesPorts extends PagePorts {
  readonly files: Files;
}

const LISTED_MAX = 100;

export interface FilePage extends FileUsage {
  readonly files: FileList["files"];
  readonly nextPageToken?: string;
}

/** `q` stands in the name; `owner` is whose files are asked for, where they are not one's own. */
export async function listFiles(
  ports: ListFilesPorts,
  { organisation, parameters }: { readonly organisation: string; readonly parameters: Parameters },
): Promise<FilePage> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const { q, owner } = readOnce(asked, ["q", "owner"]);
  const question = JSON.stringify([organisation, "files", q, owner]);
  const of = { question, secret: ports.pageSecret };
  const start =
    nextPageToken === undefined ? undefined : readToken(nextPageToken).placeIn(of, ports.now());
  const [found, usage] = await Promise.all([
    ports.files.list(organisation, {
      ...(q !== undefined && { text: q }),
      ...(owner !== undefined && { owner }),
      ...(start !== undefined && { after: start.after }),
      limit: Math.min(perPage, LISTED_MAX),
    }),
    ports.files.usage(organisation),
  ]);
  const { next } = found;
  const files = owner === undefined ? found.files : found.files.map(withoutUse);
  if (next === undefined) return { files, ...usage };
  const page = nextPageOf(ports, question, { after: next, until: 0, prefixes: {} });
  return { files, ...usage, nextPageToken: page.token };
}

/** Whom another lets have it besides, and what for, is not for us to know. */
function withoutUse(file: ListedFile): ListedFile {
  return { ...file, audiences: [], uses: { events: [], products: [], people: [], requests: 0 } };
}
