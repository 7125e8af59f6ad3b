/** One call: what it does, where, with what, and what comes back. */
import type { Parameter, Response } from "../../../schema/api/openapi.ts";
import type { ApiText } from "../../text/api.ts";
import { bodyFile, curlOf, isInline } from "./curl.ts";
import type { Body, Entry } from "./entries.ts";
import { jsonText } from "./json-text.ts";
import { Inline, Prose } from "./prose.tsx";

interface CallProps {
  readonly entry: Entry;
  readonly text: ApiText;
}

export function Call({ entry, text }: CallProps) {
  const { id, method, addresses, operation } = entry;
  return (
    <article class="call" aria-labelledby={id}>
      <h3 id={id}>{operation.summary}</h3>
      <ul class="addresses">
        {addresses.map((address, at) => (
          <li>
            <b>{method}</b> <code>{address}</code> {at === 0 && <small>{needs(entry, text)}</small>}
          </li>
        ))}
      </ul>
      {operation.description !== undefined && <Prose>{operation.description}</Prose>}
      <dl class="terms">
        <Parameters entry={entry} text={text} />
        <Answers entry={entry} text={text} />
      </dl>
      <Code title={text.try}>{curlOf(entry)}</Code>
      <Bodies bodies={entry.bodies} />
      <Variations entry={entry} text={text} />
      {entry.example !== undefined && <Code title={text.answer}>{jsonText(entry.example)}</Code>}
    </article>
  );
}

function needs({ operation: { security = [] } }: Entry, { needs: say }: ApiText): string {
  if (security.length === 0) return say.none;
  return security.length > 1 ? say.either : say.key;
}

/** Those that only this call has: the language and the common headers have their own sections. */
function Parameters({ entry: { parameters }, text }: CallProps) {
  const own = parameters.filter((one) => one.in !== "header" && one["x-group"] === undefined);
  const paging = parameters.filter((one) => one["x-group"] !== undefined);
  const headers = parameters.filter(
    ({ in: place, name }) => place === "header" && !COMMON.test(name),
  );
  return (
    <>
      {own.map((one) => (
        <Term parameter={one} text={text} />
      ))}
      {paging.length > 0 && (
        <>
          <dt>{text.parameters}</dt>
          <dd>
            {paging.length > 2 ? (
              <a href={`#${text.language.id}`}>{text.questions(paging.length)}</a>
            ) : (
              <Names parameters={paging} />
            )}
          </dd>
        </>
      )}
      {headers.length > 0 && (
        <>
          <dt>{text.headers}</dt>
          <dd>
            <Names parameters={headers} />
          </dd>
        </>
      )}
    </>
  );
}

function Names({ parameters }: { parameters: readonly Parameter[] }) {
  return (
    <>
      {parameters.map(({ name }) => (
        <>
          <a href={`#${anchorOf(name)}`}>
            <code>{name}</code>
          </a>{" "}
        </>
      ))}
    </>
  );
}

export const anchorOf = (name: string) => name.replace(/[^\w-]+/g, ".");

function Term({ parameter, text }: { parameter: Parameter; text: ApiText }) {
  const { name, description, required, in: place } = parameter;
  return (
    <>
      <dt>
        <code>{place === "path" ? `{${name}}` : name}</code>
        {required === true && place === "query" && <small> {text.required}</small>}
      </dt>
      <dd>
        <Inline>{description}</Inline>
      </dd>
    </>
  );
}

function Answers({ entry: { answers, refusals }, text }: CallProps) {
  return (
    <>
      {answers.map(([status, { description, headers = {} }]) => (
        <>
          <dt>
            <code>{status}</code>
          </dt>
          <dd>
            <Inline>{description}</Inline> <Told headers={headers} />
          </dd>
        </>
      ))}
      {refusals.length > 0 && (
        <>
          <dt>{text.refuses}</dt>
          <dd class="refusals">
            {refusals.map(({ status, codes }) => (
              <span>
                {status}{" "}
                {codes.map((code) => (
                  <a href={`#${code}`}>{code}</a>
                ))}
              </span>
            ))}
          </dd>
        </>
      )}
    </>
  );
}

/** Versions go with every call and every answer below /epcis, and have their own section. */
const COMMON = /-(?:Version|Min|Max)$/;

/** Those worth naming here. */
function Told({ headers }: { headers: NonNullable<Response["headers"]> }) {
  const told = Object.keys(headers).filter((name) => !COMMON.test(name));
  const names = told.filter((name) => name !== "GS1-Extensions");
  return (
    <>
      {names.map((name) => (
        <>
          <code>{name}</code>{" "}
        </>
      ))}
    </>
  );
}

function Variations({ entry, text }: CallProps) {
  return (
    <>
      {entry.variations.map((one) => (
        <>
          <p class="or">
            <Inline>{one.say}</Inline>
          </p>
          <Code title={text.try}>{curlOf(entry, one)}</Code>
          {one.body !== undefined && <Bodies bodies={[one.body]} />}
        </>
      ))}
    </>
  );
}

function Bodies({ bodies }: { bodies: readonly Body[] }) {
  return (
    <>
      {bodies
        .filter((one) => !isInline(one))
        .map((one) => (
          <Code title={bodyFile(one)} about={one.summary}>
            {jsonText(one.value)}
          </Code>
        ))}
    </>
  );
}

interface CodeProps {
  readonly title: string;
  readonly about?: string;
  readonly children: string;
}

/** Text to copy: it holds nothing but what is to be copied. */
export function Code({ title, about = "", children }: CodeProps) {
  return (
    <figure class="code">
      <figcaption>
        <b>{title}</b> {about}
      </figcaption>
      <pre>
        <code>{children}</code>
      </pre>
    </figure>
  );
}
