/** Whoever keeps and asks for files in the tests. */
import type { TestStack } from "../support/stack.ts";
import { sha256 } from "./vectors.ts";

export interface Told {
  readonly id: string;
  readonly sha256: string;
  readonly [member: string]: unknown;
}

export async function put(
  stack: TestStack,
  key: string | undefined,
  bytes: Uint8Array,
  { name = "cherry.png", as = sha256(bytes) } = {},
): Promise<Response> {
  return fetch(`${stack.origin}/api/files/${as}?name=${encodeURIComponent(name)}`, {
    method: "PUT",
    headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: bytes as Uint8Array<ArrayBuffer>,
  });
}

export async function keep(
  stack: TestStack,
  key: string,
  bytes: Uint8Array,
  more: { readonly name?: string; readonly audiences?: readonly string[] } = {},
): Promise<Told> {
  const { audiences, ...named } = more;
  const answer = await put(stack, key, bytes, named);
  if (!answer.ok) throw new Error(await answer.text());
  const told = (await answer.json()) as Told;
  if (audiences !== undefined) {
    const changed = await stack.call(key, "PATCH", `/api/files/${told.id}`, { audiences });
    if (!changed.ok) throw new Error(await changed.text());
  }
  return told;
}

export const codeOf = async (answer: Response): Promise<string> =>
  String(((await answer.json()) as { type?: string }).type).replace("urn:rootproof:problem:", "");
