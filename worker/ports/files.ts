/** Photos and documents: their rows, and where their bytes lie. docs/files.md. */
import type { FileMediaType, ImageSize } from "../core/files/file-kind.ts";

export interface KeptFile {
  readonly id: string;
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: FileMediaType;
  readonly name: string;
  readonly audiences: readonly string[];
  /** RFC 3339, in UTC. */
  readonly createdAt: string;
  /** Of a picture. */
  readonly size?: ImageSize;
}

export type NewFile = Omit<KeptFile, "audiences" | "createdAt"> & Pick<FileObject, "object">;

/** Where bytes lie: each upload has a place of its own, by an id of our making. */
export interface FileObject {
  readonly organisation: string;
  readonly object: string;
}

/** What names a file; while any does, it stays. */
export interface FileUses {
  /** `eventID`s, the newest first, at most a few. */
  readonly events: readonly string[];
  /** Names of products with its picture, and of people with its photo. */
  readonly products: readonly string[];
  readonly people: readonly string[];
  /** Answers to requests for evidence. */
  readonly requests: number;
  /** Certificates, figures, and claims that are published. */
  readonly claims: number;
}

export type KeepOutcome =
  | { readonly outcome: "new" | "known"; readonly file: KeptFile }
  /** The bytes took too long, and may be swept away. */
  | { readonly outcome: "late" }
  | { readonly outcome: "over-quota"; readonly used: number; readonly most: number };

export interface FileUsage {
  readonly used: number;
  readonly most: number;
}

/** A file by its id, or by the SHA-256 of its bytes. */
export type FileName = { readonly id: string } | { readonly sha256: string };

export interface Files {
  /** Of the organisation's own, or of what another lets it have; undefined when there is none. */
  find(organisation: string, name: FileName): Promise<OwnedFile | undefined>;
  /** Only what its organisation lets auditors have. */
  findForAuditor(organisation: string, name: FileName): Promise<OwnedFile | undefined>;
  /** Only what everybody may have. */
  findPublic(id: string): Promise<OwnedFile | undefined>;
  usage(organisation: string): Promise<FileUsage>;
  /** Bytes are about to come: noted as nobody's until a row names them. Nothing is noted where there is no room. */
  expect(at: FileObject, bytes: number): Promise<FileUsage & { readonly isRoom: boolean }>;
  /** Bytes that no row names were taken away. */
  forget(at: FileObject): Promise<void>;
  /** Writes the row of bytes that are kept already, if there is room. */
  keep(organisation: string, file: NewFile): Promise<KeepOutcome>;
  /** The newest first: one's own, or what `owner` lets one have. */
  list(organisation: string, asked: FilesAsked): Promise<FileList>;
  /** Undefined when it has no such file. */
  change(organisation: string, name: FileName, change: FileChanged): Promise<KeptFile | undefined>;
  /** Which of these short names is no other organisation's. */
  unknownBuyers(organisation: string, slugs: readonly string[]): Promise<readonly string[]>;
  /** Which of these is no picture of its own that everybody may see. */
  notShown(organisation: string, ids: readonly string[]): Promise<readonly string[]>;
  /** Marks the row, unless something names the file. */
  remove(organisation: string, name: FileName): Promise<RemoveOutcome>;
  /** What auditors may have, and the events of which it is evidence. */
  disclosed(organisation: string, limit: number): Promise<DisclosedFiles>;
}

export interface FilesAsked {
  /** Stands in the name. */
  readonly text?: string;
  /** A short name. */
  readonly owner?: string;
  /** As {@link FileList} gave it. */
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface ListedFile extends KeptFile {
  readonly uses: FileUses;
}

export interface FileList {
  readonly files: readonly ListedFile[];
  /** Where the next page begins. */
  readonly next?: readonly string[];
}

export interface FileChanged {
  readonly name?: string;
  readonly audiences?: readonly string[];
}

export type RemoveOutcome =
  | { readonly outcome: "removed"; readonly object: string }
  | { readonly outcome: "absent" }
  | { readonly outcome: "in-use"; readonly uses: FileUses };

/** With whose it is. */
export interface OwnedFile extends KeptFile, FileObject {
  /** Its short name. */
  readonly slug: string;
}

/** Where the bytes lie. */
export interface FileStore {
  has(at: FileObject): Promise<boolean>;
  get(at: FileObject): Promise<ReadableStream | undefined>;
  /** `sha256`, in hex, is held against the bytes once more. */
  put(at: FileObject, bytes: Uint8Array, sha256: string): Promise<void>;
  /** Those that are not there are removed as well. */
  remove(at: readonly FileObject[]): Promise<void>;
}

/** What the watch sweeps away. */
export interface LooseObjects {
  /** Nobody's since before `before` (Unix milliseconds), the oldest first. */
  old(before: number, limit: number): Promise<readonly FileObject[]>;
  forget(swept: readonly FileObject[]): Promise<void>;
}

/** SHA-256 by the platform: of megabytes, many times faster than by arithmetic of ours. */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>;

export interface EvidencedEvent {
  readonly eventId: string;
  readonly type: string;
  /** RFC 3339, in UTC. */
  readonly time: string;
  readonly bizStep?: string;
  readonly lots: readonly {
    readonly lot: string;
    readonly role: "input" | "output" | "seen";
    readonly material?: string;
    readonly quantity?: string;
    readonly uom?: string;
  }[];
}

export interface DisclosedFiles {
  readonly files: readonly ListedFile[];
  /** The newest first. */
  readonly events: readonly EvidencedEvent[];
}
