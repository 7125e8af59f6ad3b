/** Calls about claims, certificates and what can stand behind them. */
import type {
  CertificateListTold,
  CertificateTold,
  SchemeListTold,
} from "../../../../../schema/wire/certificates.ts";
import type { ClaimListTold, ClaimTold } from "../../../../../schema/wire/claims.ts";
import type { FigureListTold } from "../../../../../schema/wire/figures.ts";
import type { FileListTold } from "../../../../../schema/wire/files.ts";
import type { EventListPage } from "../../../../../schema/wire/find.ts";
import type { StoryTold } from "../../../../../schema/wire/stories.ts";
import { call, callJson } from "../../../api.ts";

const FILES_SHOWN = 100;
const EVENTS_SHOWN = 30;

export const readClaims = async (product: string) =>
  (await callJson<ClaimListTold>("GET", `/api/claims?${new URLSearchParams({ product })}`)).claims;
export const readClaim = (id: string) => callJson<ClaimTold>("GET", `/api/claims/${id}`);
export const putClaim = (id: string, body: object) =>
  callJson<ClaimTold>("PUT", `/api/claims/${id}`, { body });
export const publishClaim = (
  id: string,
  dismissals: readonly { readonly rule: string; readonly reason: string }[],
) => callJson<ClaimTold>("POST", `/api/claims/${id}/publish`, { body: { dismissals } });
export const withdrawClaim = (id: string, reason: string) =>
  callJson<ClaimTold>("POST", `/api/claims/${id}/withdraw`, { body: { reason } });

export const readCertificates = async () =>
  (await callJson<CertificateListTold>("GET", "/api/certificates")).certificates;
export const readCertificate = (id: string) =>
  callJson<CertificateTold>("GET", `/api/certificates/${id}`);
export const putCertificate = (id: string, body: object) =>
  callJson<CertificateTold>("PUT", `/api/certificates/${id}`, { body });
export const revokeCertificate = (id: string, reason: string) =>
  call("POST", `/api/certificates/${id}/revoke`, { body: { reason } });
export const readSchemes = async () =>
  (await callJson<SchemeListTold>("GET", "/api/schemes")).schemes;

export const readNewestFiles = async () => {
  const { files, nextPageToken } = await callJson<FileListTold>(
    "GET",
    `/api/files?perPage=${FILES_SHOWN}`,
  );
  return { files, isMore: nextPageToken !== undefined };
};

/** Those that are one's own to lean on. */
export const readFigures = async () =>
  (await callJson<FigureListTold>("GET", "/api/figures")).figures.filter(({ own }) => own);

/** And those that others ask to be confirmed. */
export const readAllFigures = async () =>
  (await callJson<FigureListTold>("GET", "/api/figures")).figures;
export const putFigure = (id: string, body: object) => call("PUT", `/api/figures/${id}`, { body });
export const removeFigure = (id: string) => call("DELETE", `/api/figures/${id}`);
export const confirmFigure = (id: string) => call("POST", `/api/figures/${id}/confirm`);

/** `lot`: whose page it is told on; the newest without. */
export const readStory = (product: string, language: string, lot?: string) =>
  callJson<StoryTold>(
    "GET",
    `/api/stories${product}?${new URLSearchParams({ language, ...(lot !== undefined && { lot }) })}`,
  );
export const putStory = (product: string, language: string, body: object) =>
  callJson<StoryTold>("PUT", `/api/stories${product}?${new URLSearchParams({ language })}`, {
    body,
  });

/** Of lots of this product. */
export const readNewestEvents = async (product: string) => {
  const q = product.split("/").at(-1) ?? "";
  const { events, nextPageToken } = await callJson<EventListPage>(
    "GET",
    `/api/event-list?${new URLSearchParams({ q, perPage: String(EVENTS_SHOWN) })}`,
  );
  return { events: events.filter(({ voided }) => !voided), isMore: nextPageToken !== undefined };
};
