/** The doors of files: the farm keeps a receipt, and shows it to everybody. */
import { createHash } from "node:crypto";
import type { TestStack } from "../support/stack.ts";
import type { Door } from "./doors.ts";

export const RECEIPT = "%PDF-1.4 receipt %%EOF";
const sha256 = (bytes: string) => createHash("sha256").update(bytes).digest("hex");

/** The id of the receipt, which everybody may see. */
export async function keepFirst(stack: TestStack, key: string): Promise<string> {
  const send = async (method: string, path: string, body: string, type = "application/json") => {
    const headers = { authorization: `Bearer ${key}`, "content-type": type };
    const answer = await fetch(stack.origin + path, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { readonly id: string };
  };
  const receipt = `/api/files/${sha256(RECEIPT)}`;
  const { id } = await send("PUT", `${receipt}?name=receipt.pdf`, RECEIPT, "application/pdf");
  await send("PATCH", receipt, JSON.stringify({ audiences: ["auditor", "public"] }));
  return id;
}

export function fileDoors(): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bad: { name: 7, more: true }, bytesMax: 16_384 };
  const receipt = `/api/files/${sha256(RECEIPT)}`;
  return {
    "GET /api/files": { who: "key", path: "/api/files", answers: 200 },
    "PUT /api/files/:file": {
      ...{ who: "key", scope: "capture", path: `${receipt}?name=receipt.pdf`, answers: 200 },
      bytes: RECEIPT,
    },
    "GET /api/files/:file": { who: "key", path: receipt, answers: 200, stranger: 404 },
    "PATCH /api/files/:file": {
      ...{ who: "key", path: receipt, answers: 200, stranger: 404 },
      body: { ...json, good: { audiences: ["auditor", "public"] } },
    },
    "DELETE /api/files/:file": {
      // Once deleted it is not there.
      ...{ who: "key", path: `/api/files/${sha256("nothing")}`, answers: 404, stranger: 404 },
    },
    "GET /api/disclosed": {
      who: "key",
      scope: "disclosed",
      path: "/api/disclosed",
      answers: 200,
    },
    "GET /api/disclosed/files/:file": {
      ...{ who: "key", scope: "disclosed", answers: 200, stranger: 404 },
      path: `/api/disclosed/files/${sha256(RECEIPT)}`,
    },
    "GET /files/:id": { who: "anyone", path: ({ file }) => `/files/${file}`, answers: 200 },
  };
}
