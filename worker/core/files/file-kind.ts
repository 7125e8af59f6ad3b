/** Which files are kept, how large, and how they leave again. docs/files.md. */

export const FILE_BYTES_MAX = 10_000_000;
export const IMAGE_BYTES_MAX = 3_000_000;
/** A phone that shows it needs four bytes for each. */
export const IMAGE_PIXELS_MAX = 40_000_000;

export const MEDIA_TYPES = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type FileMediaType = (typeof MEDIA_TYPES)[number];

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** What the bytes themselves say. */
export interface FileFacts {
  readonly mediaType: FileMediaType;
  readonly size?: ImageSize;
}

const EXTENSIONS: Readonly<Record<FileMediaType, readonly [string, ...string[]]>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "application/pdf": ["pdf"],
};

export const isImage = (mediaType: string): boolean => mediaType.startsWith("image/");

/** The name under which it is saved: its own, with an ending that is true. */
export function savedName(name: string, mediaType: FileMediaType): string {
  const endings = EXTENSIONS[mediaType];
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  return endings.includes(ending) ? name : `${name}.${endings[0]}`;
}

export const FILE_NAME_CHARS_MAX = 120;
/** What no file system takes, what turns writing round, and what cannot be seen. */
const NOT_IN_NAMES = /[\p{C}\p{Zl}\p{Zp}"*/:<>?\\|]+/gu;

/** A name as people know the file by, without folders; empty when nothing of it is left. */
export function cleanName(sent: string): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(NOT_IN_NAMES, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "");
  return [...plain].slice(0, FILE_NAME_CHARS_MAX).join("").trim();
}

/** RFC 6266: pictures are shown, all else is saved. */
export function contentDisposition(name: string, mediaType: FileMediaType): string {
  const saved = savedName(name, mediaType);
  const plain = saved.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(saved).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const how = isImage(mediaType) ? "inline" : "attachment";
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
