/** The parameters of the query language, one line for each thing that can be asked about. */
import type { OpenApi, Parameter } from "../../../schema/api/openapi.ts";
import { FAMILIES, GROUPS, OPERATORS } from "../../../schema/api/query-parameters.ts";
import type { ApiText } from "../../text/en-api.ts";
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
  const single = parameters.filter(({ name }) => name !== "family");
  const asked = Map.groupBy(single, (one) => one["x-about"] ?? "");
  const hasFamilies = single.length < parameters.length;
  return (
    <>
      <h4 id={id}>{heading}</h4>
      <dl class="terms">
        {hasFamilies && <Families />}
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
              <Inline>{about}</Inline> <Ask parameter={ofIt[0]} />
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function Families() {
  return (
    <>
      {Object.values(FAMILIES).map(({ form, about, ask: [name, value] }) => (
        <>
          <dt>
            <code>{form}</code>
          </dt>
          <dd>
            <Inline>{about}</Inline>{" "}
            <code class="ask">
              {name}={value}
            </code>
          </dd>
        </>
      ))}
    </>
  );
}

function Ask({ parameter }: { parameter: Parameter | undefined }) {
  if (parameter?.example === undefined) return null;
  const { name, example } = parameter;
  return (
    <code class="ask">
      {name}={Array.isArray(example) ? example.join("|") : String(example)}
    </code>
  );
}
