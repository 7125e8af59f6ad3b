/** A maker keeps its certificates; one that is revoked, or changed, takes with it what was claimed on it. */
import type { CertificateTold } from "../../../schema/wire/certificates.ts";
import { stateOn } from "../../core/claims/certificate.ts";
import { SCHEMES, type Scheme, schemeOf } from "../../core/claims/schemes.ts";
import { Problem } from "../../core/problem.ts";
import type { Certificates, KeptCertificate, NewCertificate } from "../../ports.ts";
import type { ChangeClaimPorts } from "./publish-claim.ts";
import { reviewClaims } from "./review-claims.ts";
import { CLAIMS_LISTED_MAX } from "./tell-claim.ts";

export interface CertificatePorts extends ChangeClaimPorts {
  readonly certificates: Certificates;
}

/** Throws {@link Problem} for what its scheme does not know. */
export async function keepCertificate(
  ports: CertificatePorts,
  organisation: string,
  certificate: NewCertificate,
): Promise<void> {
  refuseUnfit(certificate);
  refuseOutcome(await ports.certificates.keep(organisation, certificate));
  await reviewClaims(ports, organisation, { limit: CLAIMS_LISTED_MAX });
}

/** Throws {@link Problem} where there is none. */
export async function revokeCertificate(
  ports: CertificatePorts,
  organisation: string,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  if (!(await ports.certificates.revoke(organisation, id, reason))) throw none();
  await reviewClaims(ports, organisation, { limit: CLAIMS_LISTED_MAX });
}

const CERTIFICATES_LISTED_MAX = 500;

export async function listCertificates(
  { certificates, now }: Pick<CertificatePorts, "certificates" | "now">,
  organisation: string,
): Promise<readonly CertificateTold[]> {
  const found = await certificates.list(organisation, CERTIFICATES_LISTED_MAX);
  return found.map((one) => tellCertificate(one, now()));
}

export async function readCertificate(
  { certificates, now }: Pick<CertificatePorts, "certificates" | "now">,
  organisation: string,
  id: string,
): Promise<CertificateTold> {
  const found = await certificates.one(organisation, id);
  if (found === undefined) throw none();
  return tellCertificate(found, now());
}

export function tellCertificate(
  { hasFile: _, ...certificate }: KeptCertificate,
  now: number,
): CertificateTold {
  const today = new Date(now).toISOString().slice(0, 10);
  return { ...certificate, state: stateOn(certificate, today) };
}

const none = () => new Problem("not-found", "You have no certificate of this id.");

function refuseUnfit(certificate: NewCertificate): void {
  const { custodyModel, products, validFrom, validUntil } = certificate;
  const scheme = schemeOf(certificate.scheme);
  if (scheme === undefined) {
    const known = SCHEMES.map(({ id }) => id).join(", ");
    throw unfit("/scheme", "scheme", `The schemes that are known here are ${known}.`);
  }
  if (validUntil < validFrom) {
    throw unfit("/validUntil", "order", "It ends before it begins.");
  }
  if (scheme.covers === "company" && products !== undefined) {
    const sentence = `${scheme.name} certifies a company and none of its products.`;
    throw unfit("/products", "company", sentence);
  }
  if (custodyModel !== undefined && !allowsModel(scheme, custodyModel)) {
    const models = scheme.models.join(", ");
    const sentence =
      models === ""
        ? `${scheme.name} knows no custody models.`
        : `${scheme.name} allows ${models}.`;
    throw unfit("/custodyModel", "model", sentence);
  }
}

const allowsModel = ({ models }: Scheme, model: string) =>
  models.some((allowed) => allowed === model);

const unfit = (pointer: string, rule: string, sentence: string) =>
  new Problem("body-invalid", sentence, { pointer, rule });

function refuseOutcome(outcome: Awaited<ReturnType<Certificates["keep"]>>): void {
  switch (outcome) {
    case "kept":
      return;
    case "other":
      throw none();
    case "revoked":
      throw new Problem("changed-meanwhile", "It was revoked, and stays as it was.");
    case "number":
      throw unfit("/number", "once", "Another certificate of yours has this number.");
    case "file":
      throw unfit("/file", "own", "You have no file of this id.");
    case "full":
      throw new Problem("quota-exceeded", "You have as many certificates as there may be here.");
  }
}
