/** `/api/files`: photos and documents of an organisation. `/files/{id}`: those that everybody may have. docs/files.md. */
import { type Context, Hono } from "hono";
import {
  FileBody,
  type FileListTold,
  type FileTold,
  type ListedFileTold,
} from "../../schema/wire/files.ts";
import { contentDisposition, FILE_BYTES_MAX } from "../core/files/file-kind.ts";
import { Problem } from "../core/problem.ts";
import { changeFile, deleteFile } from "../flows/change-file.ts";
import { type FileGiven, giveFile, giveToAnyone } from "../flows/give-file.ts";
import { keepFile } from "../flows/keep-file.ts";
import { listFiles } from "../flows/list-files.ts";
import type { FileName, KeptFile, ListedFile } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { bodyBytes, jsonBody } from "./body.ts";

const SHA256 = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const files = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const parameters = [...new URL(c.req.url).searchParams];
    const asked = { organisation: holder.organisation.id, parameters };
    const { files: found, ...more } = await listFiles(deps, asked);
    const told: FileListTold = { files: found.map(listedTold), ...more };
    return c.json(told);
  })
  .put("/:file", allowed("capture"), async (c) => {
    const sha256 = c.req.param("file");
    if (!SHA256.test(sha256)) {
      const sentence = "A file is sent to the SHA-256 of its bytes, 64 digits of lower-case hex.";
      throw new Problem("query-invalid", sentence, { rule: "sha256" });
    }
    const { deps, holder } = c.var;
    const name = c.req.query("name") ?? "";
    const bytes = await bodyBytes(c, FILE_BYTES_MAX);
    const sent = { organisation: holder.organisation.id, sha256, name, bytes };
    const { isNew, file } = await keepFile(deps, sent);
    return c.json(fileTold(file), isNew ? 201 : 200);
  })
  .get("/:file", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const name = fileName(c.req.param("file"));
    const found = await giveFile(deps, holder.organisation.id, name);
    const headers = { ...PRIVATE, etag: `"${found.file.sha256}"` };
    if (c.req.method !== "HEAD") return given(c, found, headers);
    // A phone asks so before it lets go of a photo: the bytes are there, and stay here.
    await found.body.cancel();
    return c.body(null, 200, headers);
  })
  .patch("/:file", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const file = fileName(c.req.param("file"));
    const { name, audiences } = await jsonBody(c, FileBody);
    const change = { ...(name !== undefined && { name }), ...(audiences && { audiences }) };
    const changed = await changeFile(deps, {
      organisation: holder.organisation.id,
      file,
      ...change,
    });
    return c.json(fileTold(changed));
  })
  .delete("/:file", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const file = fileName(c.req.param("file"));
    await deleteFile(deps, { organisation: holder.organisation.id, file });
    return c.body(null, 204);
  });

export const publicFiles = new Hono<App>().get("/:id", async (c) => {
  const { deps, site } = c.var;
  const found = await giveToAnyone(deps, fileId(c.req.param("id")), site.brand);
  const etag = `"${found.file.sha256}"`;
  if (c.req.header("if-none-match") !== etag) return given(c, found, { ...PUBLIC, etag });
  await found.body.cancel();
  return c.body(null, 304, { ...PUBLIC, etag });
});

export const PRIVATE = { "cache-control": "private, no-store" };
/** What is no longer public is gone from every cache within minutes. */
const PUBLIC = { "cache-control": "public, max-age=300, must-revalidate" };

/** By its id, or by the SHA-256 under which events name it. */
export function fileName(sent: string): FileName {
  return SHA256.test(sent) ? { sha256: sent } : { id: fileId(sent) };
}

function fileId(sent: string): string {
  if (UUID.test(sent)) return sent;
  throw new Problem("not-found", "There is no such file, or it is not for you.");
}

/** Nothing in it runs, whatever it is taken for: app.ts adds a policy that lets it do nothing. */
export function given(
  c: Context<App>,
  { file, body }: FileGiven,
  headers: Readonly<Record<string, string>>,
): Response {
  return c.body(body, 200, {
    ...headers,
    "content-type": file.mediaType,
    "content-length": String(file.bytes),
    "content-disposition": contentDisposition(file.name, file.mediaType),
  });
}

export function fileTold({ size, ...file }: KeptFile): FileTold {
  const { id, sha256, mediaType, bytes, name, audiences, createdAt } = file;
  return { ...{ id, sha256, mediaType, bytes, name, audiences, createdAt }, ...size };
}

export function listedTold({ uses, ...file }: ListedFile): ListedFileTold {
  return { ...fileTold(file), uses };
}
