/** The parameters of the query language, one line for each thing that can be asked about. */
import { isRef, type OpenApi, type Parameter } from "../../../schema/api/openapi.ts";
import { ALIKE, FAMILIES, GROUPS, OPERATORS } from "../../../schema/api/query-parameters.ts";
import type { ApiText } from "../../text/api.ts";
import { anchorOf } from "./operation.tsx";
import { Inline } from "./prose.tsx";

export function Language({ api, text }: { api: OpenApi; text: ApiText }) {
  const say = text.language;
  const parameters = Object.values(api.components.parameters);
  return (
    <section class="language" aria-labelledby={say.id}>
      <h3 id={say.id}>{say.heading}</h3>
      <p>{say.lead}</p>
      <dl class="terms operators">
        {Object.entries(OPERATORS).map(([operator, does]) => (
          <>
            <dt>
              <code>{operator}_</code>
            </dt>
            <dd>
              <Inline>{does}</Inline>
            </dd>
          </>
        ))}
      </dl>
      {Object.entries(GROUPS).map(([group, heading]) => (
        <Group
          id={`ask-${group}`}
          heading={heading}
          parameters={parameters.filter((one) => one["x-group"] === group)}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly id: string;
  readonly heading: string;
  readonly parameters: readonly Parameter[];
}

function Group({ id, heading, parameters }: GroupProps) {
  const single = parameters.filter(
    ({ name }) => name !== "family" && !name.startsWith(ALIKE_START),
  );
  const asked = Map.groupBy(single, (one) => one["x-about"] ?? "");
  const hasFamilies = single.length < parameters.length;
  return (
    <>
      <h4 id={id}>{heading}</h4>
      <dl class="terms">
        {hasFamilies && <Families parameters={parameters} />}
        {[...asked].map(([about, ofIt]) => (
          <>
            <dt>
              {ofIt.map(({ name }) => (
                <>
                  <code id={anchorOf(name)}>{name}</code>{" "}
                </>
              ))}
            </dt>
            <dd>
              <Inline>{about}</Inline> {ofIt[0] && <Asks parameter={ofIt[0]} />}
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

const ALIKE_START = `${ALIKE.operator}_`;

function Families({ parameters }: { parameters: readonly Parameter[] }) {
  const alike = parameters.filter(({ name }) => name.startsWith(ALIKE_START));
  const fields = alike.map(({ name }) => name.slice(ALIKE_START.length));
  const rows = [...Object.values(FAMILIES), { ...ALIKE, about: ALIKE.about(fields) }];
  return (
    <>
      {rows.map(({ form, about, ask: [name, value] }) => (
        <>
          <dt>
            <code>{form}</code>
          </dt>
          <dd>
            <Inline>{about}</Inline> <Ask name={name} value={value} />
          </dd>
        </>
      ))}
    </>
  );
}

/** Each example, and what it is for where there are several. */
function Asks({ parameter: { name, example, examples } }: { parameter: Parameter }) {
  const asks = examples ? Object.values(examples) : [{ value: example }];
  return (
    <>
      {asks.map((one) =>
        isRef(one) || one.value === undefined ? null : (
          <>
            {one.summary} <Ask name={name} value={one.value} />
          </>
        ),
      )}
    </>
  );
}

function Ask({ name, value }: { name: string; value: unknown }) {
  return (
    <code class="ask">
      {name}={Array.isArray(value) ? value.join("|") : String(value)}
    </code>
  );
}
