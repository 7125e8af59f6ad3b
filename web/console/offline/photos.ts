/** Photos as they leave the phone: small enough for a slow line, and with nothing in them but the picture. */
import { toHex } from "../../../worker/core/bytes.ts";
import { readFile } from "../../../worker/core/files/read-file.ts";

/** Of the longer side. */
export const PHOTO_SIDE_PX_MAX = 1_600;
export const PHOTO_BYTES_MAX = 1_500_000;
/** What is read at all: a phone's memory holds it three times over. */
export const SOURCE_BYTES_MAX = 50_000_000;

const QUALITIES = [0.82, 0.65, 0.45] as const;

/** Why a photo cannot be taken; the screen has the words. */
export class PhotoRefused extends Error {
  readonly why: "no-picture" | "too-large" | "says-more";

  constructor(why: PhotoRefused["why"]) {
    super(why);
    this.name = "PhotoRefused";
    this.why = why;
  }
}

/** Upright, at most {@link PHOTO_SIDE_PX_MAX} wide and high, WebP or else JPEG, drawn anew: where and with what it was taken is gone. */
export async function preparePhoto(source: Blob): Promise<Blob> {
  if (source.size > SOURCE_BYTES_MAX) throw new PhotoRefused("too-large");
  const canvas = await draw(source);
  for (const quality of QUALITIES) {
    const photo = await encode(canvas, quality);
    if (photo.size > PHOTO_BYTES_MAX) continue;
    await refuseMore(photo);
    return photo;
  }
  throw new PhotoRefused("too-large");
}

/** By the same rules as the server: what it would refuse does not leave the phone. */
async function refuseMore(photo: Blob): Promise<void> {
  try {
    readFile(new Uint8Array(await photo.arrayBuffer()));
  } catch {
    throw new PhotoRefused("says-more");
  }
}

async function draw(source: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(source, { imageOrientation: "from-image" }).catch(() => {
    throw new PhotoRefused("no-picture");
  });
  const scale = Math.min(1, PHOTO_SIDE_PX_MAX / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen === null) throw new PhotoRefused("no-picture");
  pen.imageSmoothingQuality = "high";
  // JPEG knows nothing see-through.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** A browser that cannot write WebP answers with PNG. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const as = (type: string) =>
    new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
  const webp = await as("image/webp");
  const photo = webp?.type === "image/webp" ? webp : await as("image/jpeg");
  if (photo === null) throw new PhotoRefused("no-picture");
  return photo;
}

/** In hex. */
export async function sha256Of(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return toHex(new Uint8Array(digest));
}
