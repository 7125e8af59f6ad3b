/** What can stand behind a claim, to tick: certificates, documents, figures. What is ticked is weighed by the linter at once. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { CertificateTold, SchemeTold } from "../../../../../schema/wire/certificates.ts";
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import type { FigureTold } from "../../../../../schema/wire/figures.ts";
import type { ListedFileTold } from "../../../../../schema/wire/files.ts";
import type { ListedEvent } from "../../../../../schema/wire/find.ts";
import type { Gathered } from "../../../../../worker/core/claims/evidence.ts";
import { isClaimType } from "../../../../../worker/core/claims/types.ts";
import { useConsole } from "../../../context.ts";
import { type Fetched, Shown, useFetched } from "../../../parts/screen.tsx";
import { useDay } from "../../account/online/day.ts";
import { lotName, stepName } from "../../find/online/said.ts";
import { AddFiles } from "../../master/online/add-files.tsx";
import {
  readCertificates,
  readClaims,
  readFigures,
  readNewestEvents,
  readNewestFiles,
  readSchemes,
} from "./calls.ts";

export type Ref = ClaimTold["evidence"][number];
export const keyOf = ({ kind, id }: Ref) => `${kind}:${id}`;
export const refOf = (key: string): Ref => {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at) as Ref["kind"], id: key.slice(at + 1) };
};

interface Choices {
  readonly certificates: readonly CertificateTold[];
  readonly schemes: readonly SchemeTold[];
  readonly figures: readonly FigureTold[];
  readonly files: { readonly files: readonly ListedFileTold[]; readonly isMore: boolean };
  readonly events: { readonly events: readonly ListedEvent[]; readonly isMore: boolean };
  /** Other claims of the product that are out: what they say may be what a word needs beside it. */
  readonly besides: readonly ClaimTold[];
}

export interface EvidenceAtHand {
  readonly choices: Fetched<Choices>;
  /** What the linter weighs, as the server does. */
  readonly gathered: Gathered | undefined;
}

export function useEvidence(product: string, claim: string): EvidenceAtHand {
  const { organisation } = useConsole();
  const choices = useFetched(async (): Promise<Choices> => {
    const [certificates, schemes, figures, files, events, claims] = await Promise.all([
      ...([readCertificates(), readSchemes(), readFigures(), readNewestFiles()] as const),
      ...([readNewestEvents(product), readClaims(product)] as const),
    ]);
    const besides = claims.filter(({ id, state }) => id !== claim && state === "published");
    const isOfIt = (one: FigureTold) =>
      one.content.kind !== "unknown" && (one.product === undefined || one.product === product);
    return { certificates, schemes, figures: figures.filter(isOfIt), files, events, besides };
  }, [organisation?.slug, product]);
  const name = organisation?.name ?? "";
  const gathered = useMemo(
    () => choices.value && gatheredFrom(choices.value, name),
    [choices.value, name],
  );
  return { choices, gathered };
}

function gatheredFrom(all: Choices, organisation: string): Gathered {
  return {
    organisation,
    certificates: all.certificates.map((one) => ({ ...one, hasFile: one.file !== undefined })),
    figures: all.figures,
    besides: all.besides.flatMap(({ type, text, grade }) =>
      isClaimType(type) ? [{ type, text, grade }] : [],
    ),
  };
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
            <AddFiles added={choices.again} />
            <Events {...{ all, picked, turn }} />
            <Figures {...{ all, picked, turn }} />
          </>
        )}
      </Shown>
    </section>
  );
}

interface GroupProps {
  readonly all: Choices;
  readonly picked: ReadonlySet<string>;
  readonly turn: (key: string) => void;
}

function Group(props: {
  readonly title: string;
  /** Said where there is nothing to choose. */
  readonly none: string;
  readonly more?: string | undefined;
  readonly children: readonly ComponentChildren[];
}) {
  const { title, none, more, children } = props;
  return (
    <fieldset class="field choice">
      <legend>{title}</legend>
      {children.length === 0 && <p class="hint">{none}</p>}
      {more !== undefined && <p class="hint">{more}</p>}
      <div class="choices">{children}</div>
    </fieldset>
  );
}

function Certificates({ all, ...turning }: GroupProps) {
  const say = useConsole().text.claims;
  const day = useDay();
  return (
    <Group title={say.evidence.certificates} none={say.evidence.noCertificates}>
      {all.certificates.map(({ id, scheme, number, state, validUntil }) => (
        <Choice
          key={id}
          label={`${all.schemes.find((one) => one.id === scheme)?.name ?? scheme}, ${number}`}
          hint={`${say.certificates.states[state]}, ${say.evidence.until(day(validUntil))}`}
          {...{ ...turning, of: keyOf({ kind: "certificate", id }) }}
        />
      ))}
    </Group>
  );
}

function Files({ all: { files }, ...turning }: GroupProps) {
  const say = useConsole().text.claims.evidence;
  const day = useDay();
  return (
    <Group title={say.files} none={say.noFiles} more={files.isMore ? say.moreFiles : undefined}>
      {files.files.map(({ id, name, createdAt }) => (
        <Choice
          key={id}
          label={name}
          hint={day(createdAt)}
          {...{ ...turning, of: keyOf({ kind: "file", id }) }}
        />
      ))}
    </Group>
  );
}

function Events({ all: { events }, ...turning }: GroupProps) {
  const { text } = useConsole();
  const say = text.claims.evidence;
  const day = useDay();
  return (
    <Group title={say.events} none={say.noEvents} more={events.isMore ? say.moreEvents : undefined}>
      {events.events.map((event) => (
        <Choice
          key={event.eventID}
          label={`${stepName(event, text)}, ${day(event.time)}`}
          hint={event.lots.map(lotName).join(" · ")}
          {...{ ...turning, of: keyOf({ kind: "event", id: event.eventID }) }}
        />
      ))}
    </Group>
  );
}

function Figures({ all: { figures }, ...turning }: GroupProps) {
  const say = useConsole().text.claims;
  return (
    <Group title={say.evidence.figures} none={say.evidence.noFigures}>
      {figures.map(({ id, content, grade }) => (
        <Choice
          key={id}
          label={[say.evidence.kinds[content.kind], amountOf(content)].filter(Boolean).join(": ")}
          hint={say.grades[grade]}
          {...{ ...turning, of: keyOf({ kind: "figure", id }) }}
        />
      ))}
    </Group>
  );
}

const amountOf = (content: FigureTold["content"]) =>
  "value" in content ? `${content.value} ${content.unit} / ${content.per}` : "";

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
        <bdi>{label}</bdi>
        <small>{hint}</small>
      </span>
    </label>
  );
}
