/** Calls about the account and the team. */
import { call, callJson } from "../../../api.ts";

export type Role = "owner" | "recorder" | "auditor";
export type Scope = "capture" | "read" | "publish" | "manage" | "disclosed";

export interface Ways {
  readonly email: boolean;
}
export interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt?: string;
}
export interface Device {
  readonly id: string;
  readonly agent: string;
  readonly lastSeenAt: string;
  readonly isThis: boolean;
}
export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email?: string;
  readonly role: Role;
  readonly since: string;
}
export interface Invitation {
  readonly id: string;
  readonly role: Role;
  readonly invitee: string;
  readonly expiresAt: string;
}
export interface ApiKey {
  readonly id: string;
  readonly hint: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly operator: boolean;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
}

const of = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;

export const readWays = () => callJson<Ways>("GET", "/api/account/ways");
export const sendLink = (email: string, language: string) =>
  call("POST", "/api/account/email-links", { body: { email, language } });
export const enter = (token: string) =>
  call("POST", "/api/account/email-links/exchange", { body: { token } });

export const changeProfile = (body: { readonly name: string; readonly language: string }) =>
  call("PATCH", "/api/account", { body });
export const sendConfirmation = (email: string) =>
  call("POST", "/api/account/email", { body: { email } });
export const confirmEmail = (token: string) =>
  call("POST", "/api/account/email/confirm", { body: { token } });

const PASSKEYS = "/api/account/passkeys";
export const readPasskeys = async () =>
  (await callJson<{ passkeys: readonly Passkey[] }>("GET", PASSKEYS)).passkeys;
export const renamePasskey = (id: string, label: string) =>
  call("PATCH", of(PASSKEYS, id), { body: { label } });
export const removePasskey = (id: string) => call("DELETE", of(PASSKEYS, id));

const DEVICES = "/api/account/sessions";
export const readDevices = async () =>
  (await callJson<{ sessions: readonly Device[] }>("GET", DEVICES)).sessions;
export const signOutDevice = (id: string) => call("DELETE", of(DEVICES, id));
export const signOutOthers = () => call("DELETE", DEVICES);

export const leaveOrganisation = (slug: string) =>
  call("DELETE", of("/api/me/organisations", slug));

const MEMBERS = "/api/members";
export const readMembers = async () =>
  (await callJson<{ members: readonly Member[] }>("GET", MEMBERS)).members;
export const changeRole = (personId: string, role: Role) =>
  call("PATCH", of(MEMBERS, personId), { body: { role } });
export const removeMember = (personId: string) => call("DELETE", of(MEMBERS, personId));

const INVITATIONS = "/api/invitations";
export const readInvitations = async () =>
  (await callJson<{ invitations: readonly Invitation[] }>("GET", INVITATIONS)).invitations;
export const invite = (body: { readonly invitee: string; readonly role: Role }) =>
  callJson<{ link: string; isMailed: boolean }>("POST", INVITATIONS, { body });
export const withdraw = (id: string) => call("DELETE", of(INVITATIONS, id));
export const lookAtInvitation = (token: string) =>
  callJson<{ organisation: string; role: Role }>("POST", `${INVITATIONS}/look`, {
    body: { token },
  });
export const acceptInvitation = (token: string) =>
  callJson<{ slug: string }>("POST", `${INVITATIONS}/accept`, { body: { token } });

const KEYS = "/api/api-keys";
export const readKeys = async () => (await callJson<{ keys: readonly ApiKey[] }>("GET", KEYS)).keys;
export const makeKey = (body: {
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: string;
}) => callJson<{ key: string }>("POST", KEYS, { body });
export const revokeKey = (id: string) => call("DELETE", of(KEYS, id));

export const changeOrganisation = (body: {
  readonly name: string;
  readonly sector: string | null;
  readonly country: string | null;
}) => call("PATCH", "/api/organisation", { body });
