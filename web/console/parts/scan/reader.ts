/** Reads codes in pictures: by the browser's own reader, else by one in WebAssembly, which is fetched once and kept on the phone. */
import { ownReader } from "./detector.ts";
import type { Reader } from "./picture.ts";

export async function openReader(): Promise<Reader> {
  return (await ownReader()) ?? (await import("./wasm-reader.ts")).openWasmReader();
}

/** Fetches what scanning without a connection needs. Not where the browser reads codes itself, or wants to save data. */
export async function keepReader(): Promise<void> {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true || (await ownReader()) !== undefined) return;
  await (await import("./wasm-reader.ts")).wasmBinary();
}
