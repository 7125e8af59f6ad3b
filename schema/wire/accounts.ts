/** Bodies of the calls about who signs in, and of whom they work for. docs/accounts.md. */
import { z } from "zod";

/** One line as people write it: no control characters, and none that turn the direction of what stands around it. */
const LINE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u;
const line = (max: number) => z.string().trim().min(1).max(max).regex(LINE, "one line of text");

const name = line(120);
const email = z.email().max(254).toLowerCase();
/** BCP 47, as far as languages of pages go. */
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/);
/** 32 bytes, base64url. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "as it stands in the link");
const role = z.enum(["owner", "recorder", "auditor"]);
const scope = z.enum(["capture", "read", "publish", "manage", "disclosed"]);

export const NothingBody = z.strictObject({});
export const NewcomerBody = z.strictObject({
  name,
  email: email.optional(),
  language: language.optional(),
});
export const EmailLinkBody = z.strictObject({
  email,
  name: name.optional(),
  language: language.optional(),
});
export const EmailBody = z.strictObject({ email });
export const TokenBody = z.strictObject({ token });
export const ProfileBody = z.strictObject({ name: name.optional(), language: language.optional() });
export const LabelBody = z.strictObject({ label: line(60) });

/** What an authenticator answers, WebAuthn Level 3 §5.1; read by the library that checks it. */
const credential = z.looseObject({
  id: z.string().min(1).max(1400),
  rawId: z.string().max(1400),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: z.string().max(4096) }),
  clientExtensionResults: z.looseObject({}),
});
export const CredentialBody = z.strictObject({ response: credential });
export const NewPasskeyBody = z.strictObject({ label: line(60), response: credential });

const sector = z.enum(["coffee", "chocolate", "furniture", "garment", "bread"]);
/** ISO 3166-1 alpha-2. */
const country = z.string().regex(/^[A-Z]{2}$/, "two capital letters");
export const NewOrganisationBody = z.strictObject({
  name,
  slug: z.string().max(60).optional(),
  sector: sector.optional(),
  country: country.optional(),
});
export const OrganisationBody = z.strictObject({
  name: name.optional(),
  sector: sector.nullable().optional(),
  country: country.nullable().optional(),
});
export const RoleBody = z.strictObject({ role });
export const InvitationBody = z.strictObject({ role, invitee: line(254) });
/** Whether an invitation can be mailed. */
export const isEmail = (text: string) => email.safeParse(text).success;

export const ApiKeyBody = z.strictObject({
  label: line(60),
  scopes: z.array(scope).min(1).max(5),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});
