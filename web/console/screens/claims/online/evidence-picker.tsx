/** What can stand behind a claim, to tick: certificates, documents, figures. What is ticked is weighed by the linter at once. */
import { useMemo } from "preact/hooks";
import type { CertificateTold, SchemeTold } from "../../../../../schema/wire/certificates.ts";
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import type { ListedFileTold } from "../../../../../schema/wire/files.ts";
import type { Evidence } from "../../../../../worker/core/lint/evidence.ts";
import { useConsole } from "../../../context.ts";
import { type Fetched, Shown, useFetched } from "../../../parts/screen.tsx";
import { useDay } from "../../account/online/day.ts";
import { AddFiles } from "../../master/online/add-files.tsx";
import { readCertificates, readNewestFiles, readSchemes } from "./calls.ts";

export type Ref = ClaimTold["evidence"][number];
export const keyOf = ({ kind, id }: Ref) => `${kind}:${id}`;
export const refOf = (key: string): Ref => {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at) as Ref["kind"], id: key.slice(at + 1) };
};

interface Choices {
  readonly certificates: readonly CertificateTold[];
  readonly schemes: readonly SchemeTold[];
  readonly files: readonly ListedFileTold[];
  readonly isMore: boolean;
}

export interface EvidenceAtHand {
  readonly choices: Fetched<Choices>;
  readonly weighed: { readonly evidence: Evidence; readonly holder?: string | undefined };
}

const NOTHING: Evidence = {};

export function useEvidence(_product: string, _picked: ReadonlySet<string>): EvidenceAtHand {
  const { organisation } = useConsole();
  const choices = useFetched(async (): Promise<Choices> => {
    const [certificates, schemes, files] = await Promise.all([
      ...([readCertificates(), readSchemes(), readNewestFiles()] as const),
    ]);
    return { certificates, schemes, ...files };
  }, [organisation?.slug]);
  return { choices, weighed: useMemo(() => ({ evidence: NOTHING }), []) };
}

export function EvidencePicker(props: {
  readonly evidence: EvidenceAtHand;
  readonly picked: ReadonlySet<string>;
  readonly change: (picked: Set<string>) => void;
}) {
  const { evidence, picked, change } = props;
  const say = useConsole().text.claims.evidence;
  const turn = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    change(next);
  };
  const { choices } = evidence;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{say.title}</h2>
      <p class="hint">{say.hint}</p>
      <Shown of={choices}>
        {(all) => (
          <>
            <Certificates {...{ all, picked, turn }} />
            <Files {...{ all, picked, turn }} />
          </>
        )}
      </Shown>
      <AddFiles added={choices.again} />
    </section>
  );
}

interface GroupProps {
  readonly all: Choices;
  readonly picked: ReadonlySet<string>;
  readonly turn: (key: string) => void;
}

function Certificates({ all, picked, turn }: GroupProps) {
  const say = useConsole().text.claims;
  const day = useDay();
  return (
    <fieldset class="field choice">
      <legend>{say.evidence.certificates}</legend>
      {all.certificates.length === 0 && <p class="hint">{say.evidence.noCertificates}</p>}
      <div class="choices">
        {all.certificates.map(({ id, scheme, number, state, validUntil }) => (
          <Choice
            key={id}
            label={`${all.schemes.find((one) => one.id === scheme)?.name ?? scheme}, ${number}`}
            hint={`${say.certificates.states[state]}, ${say.evidence.until(day(validUntil))}`}
            {...{ picked, turn, of: keyOf({ kind: "certificate", id }) }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Files({ all, picked, turn }: GroupProps) {
  const say = useConsole().text.claims.evidence;
  const day = useDay();
  return (
    <fieldset class="field choice">
      <legend>{say.files}</legend>
      {all.files.length === 0 && <p class="hint">{say.noFiles}</p>}
      {all.isMore && <p class="hint">{say.moreFiles}</p>}
      <div class="choices">
        {all.files.map(({ id, name, createdAt }) => (
          <Choice
            key={id}
            label={name}
            hint={day(createdAt)}
            {...{ picked, turn, of: keyOf({ kind: "file", id }) }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Choice(props: {
  readonly of: string;
  readonly label: string;
  readonly hint: string;
  readonly picked: ReadonlySet<string>;
  readonly turn: (key: string) => void;
}) {
  const { of, label, hint, picked, turn } = props;
  return (
    <label>
      <input type="checkbox" checked={picked.has(of)} onChange={() => turn(of)} />
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </label>
  );
}
