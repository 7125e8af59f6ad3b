/** ZXing in WebAssembly: 0.4 MB on the wire, so it is no part of the console's own cache; it has one of its own from its first use on. */
import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";
import file from "zxing-wasm/reader/zxing_reader.wasm";
import type { Picture, Reader } from "./picture.ts";

/** Not named as the service worker's own are, which it clears. */
const CACHE = "scanner";
const SIDE_PIXELS_MAX = 1_600;
const OPTIONS: ReaderOptions = {
  formats: ["QRCode", "DataMatrix", "Code128", "EAN13", "EAN8", "UPCA", "ITF"],
  maxNumberOfSymbols: 1,
  textMode: "Plain",
};

/** From the phone, else from the server, and then kept. */
export async function wasmBinary(): Promise<ArrayBuffer> {
  const url = new URL(file, import.meta.url).href;
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url);
  if (kept !== undefined) return kept.arrayBuffer();
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the reader of codes: HTTP ${answer.status}`);
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(url, answer.clone());
  return answer.arrayBuffer();
}

export async function openWasmReader(): Promise<Reader> {
  const wasm = await wasmBinary();
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true });
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("this browser draws no pictures");
  return async (picture) => {
    const { width, height } = sizeOf(picture);
    if (width === 0 || height === 0) return [];
    Object.assign(canvas, { width, height });
    pen.drawImage(picture, 0, 0, width, height);
    const found = await readBarcodes(pen.getImageData(0, 0, width, height), OPTIONS);
    return found
      .filter(({ isValid }) => isValid)
      .map(({ text, symbologyIdentifier }) => symbologyIdentifier + text);
  };
}

function sizeOf(picture: Picture): { readonly width: number; readonly height: number } {
  const [wide, high] =
    picture instanceof HTMLVideoElement
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.width, picture.height];
  const scale = Math.min(1, SIDE_PIXELS_MAX / Math.max(wide, high, 1));
  return { width: Math.round(wide * scale), height: Math.round(high * scale) };
}
