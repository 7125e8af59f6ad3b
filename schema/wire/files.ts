/** Files as they are told of, and what may be changed of them. docs/files.md. */
import { z } from "zod";

export const FileBody = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  audiences: z
    .array(z.string().regex(/^(?:auditor|public|buyer:[a-z0-9][a-z0-9.-]{0,62})$/))
    .max(20)
    .optional(),
});

/** What names a file; while any does, it stays. */
export interface FileUsesTold {
  /** `eventID`s, the newest few. */
  readonly events: readonly string[];
  readonly products: readonly string[];
  readonly people: readonly string[];
  readonly requests: number;
  /** Certificates, figures, and claims that are published. */
  readonly claims: number;
}

export interface FileListTold {
  readonly files: readonly ListedFileTold[];
  /** Bytes. */
  readonly used: number;
  readonly most: number;
  readonly nextPageToken?: string;
}

export interface FileTold {
  readonly id: string;
  /** In hex. */
  readonly sha256: string;
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
  readonly bytes: number;
  readonly name: string;
  /** `auditor`, `public`, `buyer:<slug>`; nobody else has it. */
  readonly audiences: readonly string[];
  readonly createdAt: string;
  /** Of a picture, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

export interface ListedFileTold extends FileTold {
  readonly uses: FileUsesTold;
}

/** What an auditor sees. */
export interface DisclosedTold {
  readonly organisation: { readonly slug: string; readonly name: string };
  /** `events`: some of those below. */
  readonly files: readonly (Omit<FileTold, "audiences"> & { readonly events: readonly string[] })[];
  /** What these files are evidence of, the newest first. */
  readonly events: readonly {
    readonly eventID: string;
    readonly type: string;
    readonly eventTime: string;
    /** A bare word of the CBV. */
    readonly bizStep?: string;
    readonly lots: readonly {
      readonly lot: string;
      readonly role: "input" | "output" | "seen";
      readonly material?: string;
      readonly quantity?: string;
      readonly uom?: string;
    }[];
    readonly state: "received" | "logged" | "anchored" | "final";
    /** Its number in the log. */
    readonly index?: string;
    readonly leafHash?: string;
  }[];
}
