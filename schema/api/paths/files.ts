/** `/api/files`, `/api/disclosed`, `/files/{id}`: photos and documents, and who may see them. docs/files.md. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

/** The smallest that is taken for a PDF, and its SHA-256. */
const BYTES = "%PDF-1.4 %%EOF";
const SHA256 = "4657fadcc41df8b592e7f31fa82da583513a1c8774bac5eed31f501fe20b5cbd";
const ID = "0a1b2c3d-0000-4000-8000-0000000000f1";
const FILE = {
  ...{ id: ID, sha256: SHA256, mediaType: "application/pdf", bytes: BYTES.length },
  ...{ name: "receipt.pdf", audiences: [], createdAt: "2026-03-02T18:00:00Z" },
};
const TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"];
const USES = { events: [], products: [], people: [], requests: 0, claims: 0 };

const NAMED = inPath("file", {
  ...{ say: "The SHA-256 of its bytes, in hex; or its id.", example: SHA256 },
});
const asked = (name: string, description: string, more: Partial<Parameter> = {}): Parameter => ({
  ...{ name, in: "query", description, schema: { type: "string" }, ...more },
});

export function filePaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/files": { get: operation(facts, "own", list) },
    "/api/files/{file}": {
      put: operation(facts, "own", put),
      get: operation(facts, "own", get),
      patch: operation(facts, "own", patch),
      delete: operation(facts, "own", remove),
    },
    "/api/disclosed": { get: operation(facts, "own", disclosed) },
    "/api/disclosed/files/{file}": { get: operation(facts, "own", getDisclosed) },
    "/files/{id}": { get: operation(facts, "own", getPublic) },
  };
}

const put: Call = {
  ...{ id: "putFile", section: "files", who: "key", summary: "Keep a file" },
  say: "JPEG, PNG, WebP or PDF, as its first bytes say: no header is asked what it is. Refused is what holds more than its picture (EXIF, XMP, IPTC, text: they say where it was taken), or what runs (scripts in a PDF, SVG, HTML). Sending it again changes nothing.",
  parameters: [
    NAMED,
    asked("name", "What people know it by.", { required: true, example: FILE.name }),
  ],
  body: {
    types: ["application/octet-stream"],
    schema: { type: "string" },
    examples: { receipt: { value: BYTES } },
  },
  answers: {
    "201": { say: "Kept.", types: JSON_TYPE, schema: ref("File"), example: FILE },
    "200": { say: "It was kept before.", types: JSON_TYPE, schema: ref("File"), example: FILE },
  },
  refuses: ["query-invalid", "file-refused", "body-too-large", "quota-exceeded"],
};

const get: Call = {
  ...{ id: "readFile", section: "files", who: "key", summary: "The file itself" },
  say: "Your own, or one whose owner names you among its audiences. `HEAD` asks whether row and bytes are there: the `ETag` is the SHA-256.",
  parameters: [NAMED],
  answers: { "200": { say: "Its bytes.", types: TYPES, headers: ["ETag"] } },
  refuses: ["not-found"],
};

const list: Call = {
  ...{ id: "listFiles", section: "files", who: "key", summary: "Your files" },
  say: "The newest first, each with what names it, and how much of your storage is used.",
  parameters: [
    asked("q", "Stands in the name."),
    asked("owner", "The short name of another organisation: what it lets you have."),
    asked("perPage", "How many at once; 30 unless said, at most 100.", { example: "30" }),
    asked("nextPageToken", "As the page before gave it, with the same question."),
  ],
  answers: {
    "200": {
      ...{ say: "A page of files.", types: JSON_TYPE, schema: ref("FileList") },
      example: { files: [{ ...FILE, uses: USES }], used: FILE.bytes, most: 500_000_000 },
    },
  },
  refuses: ["query-parameter", "page-token"],
};

const patch: Call = {
  ...{ id: "changeFile", section: "files", who: "key", summary: "Say who may see it" },
  say: "`auditor`: whoever audits you. `buyer:<short name>`: that organisation. `public`: everybody, at `/files/{id}`. What is not sent stays as it is.",
  parameters: [NAMED],
  body: {
    types: JSON_TYPE,
    schema: ref("FileSettings"),
    examples: { shown: { value: { audiences: ["auditor", "buyer:nordlys"] } } },
  },
  answers: {
    "200": {
      ...{ say: "As it is now.", types: JSON_TYPE, schema: ref("File") },
      example: { ...FILE, audiences: ["auditor", "buyer:nordlys"] },
    },
  },
  refuses: [
    ...["json-malformed", "body-invalid", "media-type", "body-too-large"],
    ...["not-found", "partner-unknown"],
  ],
};

const remove: Call = {
  ...{ id: "deleteFile", section: "files", who: "key", summary: "Delete a file" },
  say: "What an event names as its evidence stays as long as the event does.",
  parameters: [NAMED],
  answers: { "204": { say: "It is gone." } },
  refuses: ["not-found", "file-in-use"],
};

const disclosed: Call = {
  ...{ id: "readDisclosed", section: "files", who: "key", summary: "What auditors see" },
  say: "The files that auditors may have, and of each event that names one: what happened, when, to which lots, and where it is in the log. Nothing else of the organisation.",
  answers: {
    "200": {
      ...{ say: "All of it.", types: JSON_TYPE, schema: ref("Disclosed") },
      example: { organisation: { slug: "nordlys", name: "Nordlys" }, files: [], events: [] },
    },
  },
};

const getDisclosed: Call = {
  ...{ id: "readDisclosedFile", section: "files", who: "key", summary: "A file that auditors see" },
  parameters: [NAMED],
  answers: { "200": { say: "Its bytes.", types: TYPES } },
  refuses: ["not-found"],
};

const getPublic: Call = {
  ...{ id: "readPublicFile", section: "files", who: "anyone", summary: "A file for everybody" },
  say: "Under a brand’s own host, only the brand’s.",
  parameters: [inPath("id", { say: "Its id.", example: ID })],
  answers: { "200": { say: "Its bytes.", types: TYPES, headers: ["ETag"] } },
  refuses: ["not-found"],
};
