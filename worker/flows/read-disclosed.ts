/** What an auditor of an organisation sees: the files it lets auditors have, and the events that name them. docs/files.md, *What an auditor sees*. */
import type { EventStatus, Events, EvidencedEvent, Files, ListedFile } from "../ports.ts";

const FILES_MAX = 500;

export interface Disclosed {
  readonly files: readonly ListedFile[];
  readonly events: readonly (EvidencedEvent & { readonly status: EventStatus })[];
}

export async function readDisclosed(
  { files, events }: { readonly files: Files; readonly events: Events },
  organisation: string,
): Promise<Disclosed> {
  const found = await files.disclosed(organisation, FILES_MAX);
  const named = found.events.map(({ eventId }) => eventId);
  const statuses = await events.statuses(organisation, named);
  return {
    files: found.files,
    events: found.events.flatMap((event) => {
      const status = statuses.get(event.eventId);
      return status === undefined ? [] : [{ ...event, status }];
    }),
  };
}
