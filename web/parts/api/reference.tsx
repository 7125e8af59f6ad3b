/** What holds for many calls: the headers of EPCIS, errors, limits. */
import type { OpenApi } from "../../../schema/api/openapi.ts";
import type { ApiText } from "../../text/api.ts";
import { problemsOf } from "./entries.ts";
import { anchorOf } from "./operation.tsx";
import { Inline } from "./prose.tsx";

interface Props {
  readonly api: OpenApi;
  readonly text: ApiText;
}

export function Spoken({ api, text: { spoken: say } }: Props) {
  const headers = Object.values(api.components.parameters).filter((one) => one.in === "header");
  return (
    <section aria-labelledby={say.id}>
      <h2 id={say.id}>{say.heading}</h2>
      <p>{say.lead}</p>
      <dl class="terms">
        {headers.map(({ name, description, schema }) => (
          <>
            <dt>
              <code id={anchorOf(name)}>{name}</code>
            </dt>
            <dd>
              <Inline>{description}</Inline>{" "}
              <Choices values={schema.enum} unless={schema.default} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** The values there are; the one that stands when none is sent is marked. */
function Choices({ values, unless }: { values: unknown; unless: unknown }) {
  if (!Array.isArray(values)) return null;
  return (
    <span class="choices">
      {values.map((value) => (
        <code class={value === unless ? "default" : undefined}>{value}</code>
      ))}
    </span>
  );
}

export function Errors({ api, text: { errors: say } }: Props) {
  return (
    <section class="errors" aria-labelledby={say.id}>
      <h2 id={say.id}>{say.heading}</h2>
      <p>{say.lead}</p>
      {problemsOf(api).map(([status, problems]) => (
        <>
          <h3 id={`status-${status}`}>{status}</h3>
          <dl class="terms">
            {problems.map(({ code, when, epcisType }) => (
              <>
                <dt>
                  <code id={code}>{code}</code>
                </dt>
                <dd>
                  {when} {epcisType !== undefined && <code>{epcisType}</code>}
                </dd>
              </>
            ))}
          </dl>
        </>
      ))}
    </section>
  );
}

/** 16384 as 16,384. */
const inThrees = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

export function MostOf({ api, text: { limits: say } }: Props) {
  return (
    <section aria-labelledby={say.id}>
      <h2 id={say.id}>{say.heading}</h2>
      <p>{say.lead}</p>
      <table class="most">
        <thead>
          <tr>
            {say.columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {api.info["x-limits"].map(({ of, most, over }) => (
            <tr>
              <td>{inThrees(most)}</td>
              <th scope="row">{of}</th>
              <td>{over}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
