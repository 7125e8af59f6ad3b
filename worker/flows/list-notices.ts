/** What an organisation has said of its products, lots and items, the newest first, and how far each is on its way. */
import type { ListedNotice, Notices } from "../ports.ts";

const NOTICES_LISTED_MAX = 200;

export function listNotices(
  { notices }: { readonly notices: Notices },
  organisation: string,
): Promise<readonly ListedNotice[]> {
  return notices.list(organisation, NOTICES_LISTED_MAX);
}
