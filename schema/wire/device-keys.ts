/** A phone's public key, as it comes in. docs/epcis-profile.md, *Signatures*. */
import { z } from "zod";

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "32 bytes in base64url");

export const Thumbprint = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, "an RFC 7638 thumbprint in base64url");

export const DeviceKeyBody = z.strictObject({
  jwk: z.strictObject({
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    x: coordinate,
    y: coordinate,
  }),
  label: z.string().trim().min(1).max(100),
});
