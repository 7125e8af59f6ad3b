/** The operator's calls. */
import { call, callJson } from "../../api.ts";

export interface Usage {
  readonly slug: string;
  readonly name: string;
  readonly events: number;
  readonly storageBytes: number;
  readonly eventsPerMonth: number;
  readonly maxStorageBytes: number;
  readonly hasOwnQuota: boolean;
  readonly suspendedFor?: string;
}

export interface Page {
  readonly organisations: readonly Usage[];
  readonly after?: string;
}

export interface Limits {
  readonly eventsPerMonth: number;
  readonly storageBytes: number;
  readonly gasWeiPerDay?: string;
}

const ROOT = "/api/operator";
const of = (slug: string) => `${ROOT}/organisations/${encodeURIComponent(slug)}`;

export const readPage = (search: string, after = ""): Promise<Page> =>
  callJson("GET", `${ROOT}/organisations?${new URLSearchParams({ search, after })}`);
export const suspend = (slug: string, reason: string) =>
  call("PUT", `${of(slug)}/suspension`, { body: { reason } });
export const lift = (slug: string) => call("DELETE", `${of(slug)}/suspension`);
export const suspendPage = (page: string, reason?: string) =>
  call("PUT", `${ROOT}/pages/suspension`, { body: { page, ...(reason && { reason }) } });
export const setQuota = (slug: string, quota: Partial<Limits>) =>
  call("PUT", `${of(slug)}/quota`, { body: quota });
export const readLimits = (): Promise<Limits> => callJson("GET", `${ROOT}/limits`);
export const setLimits = (limits: Limits) => call("PUT", `${ROOT}/limits`, { body: limits });
