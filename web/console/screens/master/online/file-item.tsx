/** One document: what it is, who sees it, what uses it; opened, changed, deleted. */
import { useState } from "preact/hooks";
import type { ListedFileTold } from "../../../../../schema/wire/files.ts";
import { useConsole } from "../../../context.ts";
import { useDay } from "../../account/online/day.ts";
import { Sure } from "../../account/online/sure.tsx";
import { deleteFile } from "./calls.ts";
import { ChangeFile } from "./change-file.tsx";
import { OpenFile } from "./open-file.tsx";
import { sizeOf } from "./sizes.ts";

export interface FileItemProps {
  readonly file: ListedFileTold;
  readonly changed: () => void;
}

export function FileItem({ file, changed }: FileItemProps) {
  const { text, language, organisation } = useConsole();
  const say = text.master.files;
  const day = useDay();
  const [isOpen, setOpen] = useState(false);
  const kind = file.mediaType === "application/pdf" ? say.kinds.pdf : say.kinds.image;
  const done = () => {
    setOpen(false);
    changed();
  };
  const remove = async () => {
    await deleteFile(file.id);
    done();
  };
  const used = useUses(file);
  return (
    <li>
      <div class="thing-row">
        <div>
          <p class="thing">{file.name}</p>
          <p class="hint">
            {say.facts(kind, sizeOf(file.bytes, language.tag, say), day(file.createdAt))}
          </p>
          <p class="hint">{useSeenBy(file)}</p>
          {used !== "" && <p class="hint">{say.usedBy(used)}</p>}
        </div>
        <div class="does">
          <OpenFile file={file} />
          {organisation?.role === "owner" && (
            <button
              type="button"
              class="button quiet"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? text.master.close : text.master.change}
              <span class="hidden"> {file.name}</span>
            </button>
          )}
        </div>
      </div>
      {isOpen && (
        <div class="note">
          <ChangeFile file={file} done={done} />
          {file.uses.events.length > 0 ? (
            <p class="hint">{say.keptAsEvidence}</p>
          ) : (
            <Sure
              action={say.delete}
              of={file.name}
              question={say.deleteSure(file.name)}
              onSure={remove}
            />
          )}
        </div>
      )}
    </li>
  );
}

function useSeenBy({ audiences }: ListedFileTold): string {
  const { text, language } = useConsole();
  const say = text.master.files;
  if (audiences.length === 0) return say.private;
  if (audiences.includes("public")) return say.seenBy(say.everybody);
  const who = audiences.map((one) =>
    one === "auditor" ? say.auditors : say.buyer(one.replace("buyer:", "")),
  );
  return say.seenBy(new Intl.ListFormat(language.tag).format(who));
}

function useUses({ uses }: ListedFileTold): string {
  const { text, language } = useConsole();
  const { usedAs } = text.master.files;
  const { events, products, people, requests } = uses;
  const all = [
    ...(events.length === 1 ? [usedAs.event] : []),
    ...(events.length > 1 ? [usedAs.events(events.length.toLocaleString(language.tag))] : []),
    ...products.map(usedAs.product),
    ...people.map(usedAs.person),
    ...(requests > 0 ? [usedAs.request] : []),
  ];
  return new Intl.ListFormat(language.tag).format(all);
}
