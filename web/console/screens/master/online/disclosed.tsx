/** What an auditor sees of the organisation: documents, and the events that name them. */
import type { DisclosedTold } from "../../../../../schema/wire/files.ts";
import { useConsole } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { useDay } from "../../account/online/day.ts";
import { readDisclosed } from "./calls.ts";
import { OpenFile } from "./open-file.tsx";
import { sizeOf } from "./sizes.ts";

export function Disclosed() {
  const { text, organisation } = useConsole();
  const say = text.master.files;
  const told = useFetched(readDisclosed, [organisation?.slug]);
  return (
    <Page title={say.disclosedTitle(organisation?.name ?? "")} lead={say.disclosedLead}>
      <Shown of={told}>
        {({ files, events }) =>
          files.length === 0 ? (
            <p>{say.disclosedNone}</p>
          ) : (
            <>
              <ul class="things">
                {files.map((file) => (
                  <File key={file.id} file={file} />
                ))}
              </ul>
              {events.length > 0 && <h2>{say.disclosedEvents}</h2>}
              <ul class="things">
                {events.map((event) => (
                  <Event key={event.eventID} event={event} />
                ))}
              </ul>
            </>
          )
        }
      </Shown>
    </Page>
  );
}

function File({ file }: { readonly file: DisclosedTold["files"][number] }) {
  const { text, language } = useConsole();
  const say = text.master.files;
  const day = useDay();
  const kind = file.mediaType === "application/pdf" ? say.kinds.pdf : say.kinds.image;
  const size = sizeOf(file.bytes, language.tag, say);
  return (
    <li class="thing-row">
      <div>
        <p class="thing">{file.name}</p>
        <p class="hint">{say.facts(kind, size, day(file.createdAt))}</p>
        {file.events.length > 0 && (
          <p class="hint">{say.evidenceOf(file.events.length.toLocaleString(language.tag))}</p>
        )}
        <p class="hint digest">SHA-256 {file.sha256}</p>
      </div>
      <OpenFile file={file} isAuditor />
    </li>
  );
}

function Event({ event }: { readonly event: DisclosedTold["events"][number] }) {
  const { text } = useConsole();
  const say = text.master.files;
  const day = useDay();
  return (
    <li>
      <p class="thing">
        {[day(event.eventTime), event.bizStep, event.type].filter(Boolean).join(", ")}
      </p>
      {event.lots.map(({ lot, role, material, quantity, uom }) => (
        <p key={role + lot} class="hint">
          {[material, [quantity, uom].filter(Boolean).join(" "), lot].filter(Boolean).join(", ")}
        </p>
      ))}
      <p class="hint">{event.index === undefined ? say.notInLog : say.inLog(event.index)}</p>
      {event.leafHash !== undefined && (
        <p class="hint digest">
          {say.leaf} {event.leafHash}
        </p>
      )}
    </li>
  );
}
