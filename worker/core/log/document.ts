/** A stored document, read back. It was checked when it came in, so a fault here is ours. */
import { isJsonObject, type JsonObject, parseJson } from "../json.ts";

export function readDocument(body: string): JsonObject {
  const document = parseJson(body);
  if (!isJsonObject(document)) throw new Error("a stored document is not an object");
  return document;
}
