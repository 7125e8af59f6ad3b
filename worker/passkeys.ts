/** The ceremonies of WebAuthn, Level 3, as this site holds them: user verification required, discoverable credentials, no attestation. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from "./core/bytes.ts";
import type { Ceremonies } from "./ports.ts";

const SITE_NAME = "Rootproof";
const TIMEOUT_MS = 300_000;
type Bytes = Uint8Array<ArrayBuffer>;

export function ceremonies(publicOrigin: string): Ceremonies {
  const { hostname } = new URL(publicOrigin);
  const expected = (challenge: Uint8Array) => ({
    expectedChallenge: toBase64Url(challenge),
    expectedOrigin: publicOrigin,
    expectedRPID: hostname,
    requireUserVerification: true,
  });
  return {
    creationOptions: ({ challenge, person, known }) =>
      generateRegistrationOptions({
        ...{ rpID: hostname, rpName: SITE_NAME, timeout: TIMEOUT_MS },
        ...{ userID: utf8(person.id) as Bytes, userName: person.name },
        userDisplayName: person.name,
        challenge: challenge as Bytes,
        attestationType: "none",
        excludeCredentials: known.map((id) => ({ id })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      }),
    requestOptions: (challenge) =>
      generateAuthenticationOptions({
        ...{ rpID: hostname, timeout: TIMEOUT_MS, userVerification: "required" },
        challenge: challenge as Bytes,
      }),
    challengeOf,
    created: (response, challenge) =>
      proven(async () => {
        const { registrationInfo } = await verifyRegistrationResponse({
          ...expected(challenge),
          response: response as RegistrationResponseJSON,
        });
        if (registrationInfo === undefined) return undefined;
        const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
        return { id, publicKey, counter, transports };
      }),
    used: (response, challenge, { id, publicKey, counter }) =>
      proven(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...expected(challenge),
          response: response as AuthenticationResponseJSON,
          credential: { id, publicKey: publicKey as Bytes, counter },
        });
        return verified ? authenticationInfo.newCounter : undefined;
      }),
  };
}

/** The library throws at whatever is not as it should be; every reason is the same answer. */
async function proven<T>(check: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await check();
  } catch {
    return undefined;
  }
}

function challengeOf(response: object): Uint8Array | undefined {
  try {
    const { clientDataJSON } = (response as RegistrationResponseJSON).response;
    const { challenge } = JSON.parse(fromUtf8(fromBase64Url(clientDataJSON)) ?? "");
    return fromBase64Url(challenge);
  } catch {
    return undefined;
  }
}
