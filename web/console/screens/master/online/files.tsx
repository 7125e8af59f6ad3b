/** `/console/files`: documents, who may see them, what uses them. Auditors see what is shown to them. */
import { useConsole } from "../../../context.ts";
import { Page } from "../../../parts/screen.tsx";
import { AddFiles } from "./add-files.tsx";
import { readFiles } from "./calls.ts";
import { Disclosed } from "./disclosed.tsx";
import { FileItem } from "./file-item.tsx";
import { Listed, SearchForm, useListing } from "./listed.tsx";

export function Screen() {
  const { organisation } = useConsole();
  return organisation?.role === "auditor" ? <Disclosed /> : <Files />;
}

function Files() {
  const { text, language, organisation } = useConsole();
  const say = text.master.files;
  const listing = useListing(
    async (asked) => {
      const { files, used, most, nextPageToken } = await readFiles(asked);
      return { items: files.map((file) => ({ file, used, most })), token: nextPageToken };
    },
    [organisation?.slug],
  );
  const [first] = listing.items ?? [];
  const mb = (bytes: number) =>
    new Intl.NumberFormat(language.tag, { maximumFractionDigits: 1 }).format(
      Math.ceil(bytes / 1e5) / 10,
    );
  return (
    <Page title={say.title} lead={say.lead}>
      <AddFiles added={listing.again} />
      <SearchForm look={listing.look} />
      <Listed listing={listing} none={say.none} noneFound={say.noneFound}>
        {(items) => (
          <ul class="things">
            {items.map(({ file }) => (
              <FileItem key={file.id} file={file} changed={listing.again} />
            ))}
          </ul>
        )}
      </Listed>
      {first !== undefined && <p class="hint">{say.used(mb(first.used), mb(first.most))}</p>}
    </Page>
  );
}
