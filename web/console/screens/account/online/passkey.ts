/** Ceremonies of WebAuthn in this browser: options come from the server, what the authenticator answers goes back. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { call, callJson } from "../../../api.ts";

export const hasPasskeys = browserSupportsWebAuthn;

/** The person said no to their phone, or it knew no passkey for this site. */
export class Cancelled extends Error {}

export interface Newcomer {
  readonly name: string;
  readonly email?: string;
  readonly language: string;
}

export async function signInWithPasskey(): Promise<void> {
  const optionsJSON = await callJson<PublicKeyCredentialRequestOptionsJSON>(
    "POST",
    "/api/account/session/options",
    { body: {} },
  );
  const response = await asked(() => startAuthentication({ optionsJSON }));
  await call("POST", "/api/account/session", { body: { response } });
}

export async function makeAccount(newcomer: Newcomer): Promise<void> {
  const response = await created("/api/account/new/options", newcomer);
  await call("POST", "/api/account/new", { body: { response } });
}

export async function addPasskey(label: string): Promise<void> {
  const response = await created("/api/account/passkey-options", {});
  await call("POST", "/api/account/passkeys", { body: { label, response } });
}

async function created(path: string, body: object) {
  const optionsJSON = await callJson<PublicKeyCredentialCreationOptionsJSON>("POST", path, {
    body,
  });
  return asked(() => startRegistration({ optionsJSON }));
}

/** Whatever an authenticator refuses comes as an error of the browser's own, in words nobody is helped by. */
async function asked<T>(ceremony: () => Promise<T>): Promise<T> {
  try {
    return await ceremony();
  } catch (reason) {
    throw new Cancelled(String(reason));
  }
}
