/** The shapes of files and of what auditors see, as schema/wire/files.ts has them. */
import { exactly } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const count: Schema = { type: "integer" };
const list = (items: Schema): Schema => ({ type: "array", items });
const MEDIA: Schema = { enum: ["image/jpeg", "image/png", "image/webp", "application/pdf"] };

const FACTS = {
  ...{ id: { type: "string", format: "uuid" }, sha256: text, mediaType: MEDIA, bytes: count },
  ...{ name: text, createdAt: { type: "string", format: "date-time" } },
  ...{ "width?": count, "height?": count },
};
const WHOLE = { ...FACTS, audiences: list(text) };

export const FILE_SCHEMAS: { readonly [name: string]: Schema } = {
  File: exactly(WHOLE),
  FileSettings: {
    type: "object",
    properties: {
      name: { type: "string", minLength: 1, maxLength: 120 },
      audiences: {
        ...{ type: "array", maxItems: 20 },
        items: {
          type: "string",
          pattern: "^(?:auditor|public|buyer:[a-z0-9][a-z0-9.-]{0,62})$",
          description: "`auditor`, `public`, or `buyer:` and an organisation’s short name.",
        },
      },
    },
    additionalProperties: false,
  },
  FileList: exactly({
    files: list(
      exactly({
        ...WHOLE,
        uses: exactly({
          ...{ events: list(text), products: list(text), people: list(text) },
          ...{ requests: count, claims: count },
        }),
      }),
    ),
    ...{ used: count, most: count, "nextPageToken?": text },
  }),
  Disclosed: exactly({
    organisation: exactly({ slug: text, name: text }),
    files: list(exactly({ ...FACTS, events: list(text) })),
    events: list(
      exactly({
        ...{ eventID: text, type: text, eventTime: { type: "string", format: "date-time" } },
        "bizStep?": text,
        lots: list(
          exactly({
            ...{ lot: text, role: { enum: ["input", "output", "seen"] } },
            ...{ "material?": text, "quantity?": text, "uom?": text },
          }),
        ),
        state: { enum: ["received", "logged", "anchored", "final"] },
        ...{ "index?": text, "leafHash?": text },
      }),
    ),
  }),
};
