/** Calls about documents, products, places and people. */

import type { DisclosedTold, FileListTold, FileTold } from "../../../../../schema/wire/files.ts";
import type { CardListTold, CardTold } from "../../../../../schema/wire/people-cards.ts";
import type { PlotsTold, SiteListTold, SiteTold } from "../../../../../schema/wire/places.ts";
import type { Theme } from "../../../../../schema/wire/theme.ts";
import { call, callJson } from "../../../api.ts";

/** A page of a list, of what has this in its name. */
export interface Asked {
  readonly search?: string;
  readonly token?: string | undefined;
}

function listAt(path: string, { search = "", token }: Asked): string {
  const question = new URLSearchParams({
    ...(search !== "" && { q: search }),
    ...(token !== undefined && { nextPageToken: token }),
  });
  return `${path}?${question}`;
}

export const readFiles = (asked: Asked) =>
  callJson<FileListTold>("GET", listAt("/api/files", asked));
export const changeFile = (id: string, body: { name?: string; audiences?: readonly string[] }) =>
  callJson<FileTold>("PATCH", `/api/files/${id}`, { body });
export const deleteFile = (id: string) => call("DELETE", `/api/files/${id}`);
export const readFileBytes = async (id: string, isAuditor: boolean) =>
  (await call("GET", `${isAuditor ? "/api/disclosed/files" : "/api/files"}/${id}`)).blob();
export const readDisclosed = () => callJson<DisclosedTold>("GET", "/api/disclosed");

export interface Product {
  readonly anchor: string;
  readonly gtin?: string;
  readonly name: string;
  readonly description?: string;
  readonly process?: string;
  readonly pictures: readonly { readonly file: string; readonly alt: string }[];
  readonly suspendedFor?: string;
  readonly passport: string;
}

const PAGES_OF_PRODUCTS_MAX = 20;

/** All of them: a maker has some dozen. */
export async function readProducts(): Promise<readonly Product[]> {
  const all: Product[] = [];
  let path = "/api/products";
  for (let page = 0; page < PAGES_OF_PRODUCTS_MAX; page++) {
    const answer = await call("GET", path);
    all.push(...((await answer.json()) as { products: readonly Product[] }).products);
    const [, next] = /<([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "") ?? [];
    if (next === undefined) break;
    const { pathname, search } = new URL(next);
    path = pathname + search;
  }
  return all;
}

/** `end` is a GTIN, or `own/` and a name. */
export const putProduct = (
  end: string,
  body: {
    readonly name: string;
    readonly description?: string;
    readonly pictures: Product["pictures"];
    readonly process: string | null;
  },
) => callJson<Product>("PUT", `/api/products/${end}`, { body });

export interface Profile {
  readonly id: string;
  readonly own: boolean;
  readonly bounds?: { readonly min: string; readonly typical: string; readonly max: string };
  readonly gains: readonly string[];
  readonly source: string;
}

/** One's own first. */
export const readProfiles = async () =>
  (await callJson<{ profiles: readonly Profile[] }>("GET", "/api/process-profiles")).profiles;
/** `id` is a name and a version, with a slash between them. */
export const putProfile = (id: string, body: object) =>
  callJson<Profile>("PUT", `/api/process-profiles/${id}`, { body });

export const readTheme = async () =>
  (await callJson<{ theme: Theme | null }>("GET", "/api/theme")).theme;
export const putTheme = (body: Theme) => callJson<{ theme: Theme }>("PUT", "/api/theme", { body });
export const deleteTheme = () => call("DELETE", "/api/theme");

export const readSites = (asked: Asked) =>
  callJson<SiteListTold>("GET", listAt("/api/sites", asked));
export type WholeSite = SiteTold & { readonly geometry?: unknown };
export const readSite = (id: string) => callJson<WholeSite>("GET", `/api/sites/${id}`);
export const putSite = (id: string, body: object) =>
  callJson<SiteTold>("PUT", `/api/sites/${id}`, { body });
export const deleteSite = (id: string) => call("DELETE", `/api/sites/${id}`);
export const sendPlots = (body: object) => callJson<PlotsTold>("POST", "/api/plots", { body });

export const readCards = () => callJson<CardListTold>("GET", "/api/people-cards");
export const putCard = (id: string, body: object) =>
  callJson<CardTold>("PUT", `/api/people-cards/${id}`, { body });
export const withdrawCard = (id: string) => call("DELETE", `/api/people-cards/${id}`);
