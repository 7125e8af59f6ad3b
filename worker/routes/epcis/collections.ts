/** `/epcis/epcs`, `/epcis/bizSteps` …: what stands in one's own events, and the events in which it stands. EPCIS 2.0 §8.2.8. */
import type { Context, Hono } from "hono";
import { STANDARD_CONTEXT } from "../../core/epcis/shared-context.ts";
import { RESOURCES, type Resource } from "../../core/query/resources.ts";
import { listValues, refuseUnknownValue, withinValue } from "../../flows/list-values.ts";
import { viewOfIdentifiers } from "../../flows/view-events.ts";
import type { App } from "../app-env.ts";
import { segment } from "../raw-path.ts";
import { answerQuestion } from "./events.ts";
import { answer, formatsOf, nextPage, prefixesSent, resource } from "./protocol.ts";

const isResource = (name: string): name is Resource => Object.hasOwn(RESOURCES, name);

export function collectionResources(app: Hono<App>): void {
  for (const name of Object.keys(RESOURCES).filter(isResource)) {
    resource(app, `/${name}`, { GET: (c) => list(c, name) });
    resource(app, `/${name}/:value`, { GET: (c) => one(c, name) });
    resource(app, `/${name}/:value/events`, {
      GET: (c) => events(c, name),
    });
  }
}

/** A list as EPCIS gives it. */
export function collection(member: readonly string[]) {
  return { "@context": STANDARD_CONTEXT, type: "Collection", member };
}

async function list(c: Context<App>, name: Resource): Promise<Response> {
  const organisation = c.var.holder.organisation.id;
  const parameters = [...new URL(c.req.url).searchParams];
  const { values, next } = await listValues(c.var.deps, {
    organisation,
    resource: name,
    parameters,
  });
  const { epcFormat } = formatsOf(c);
  const shown = await viewOfIdentifiers(c.var.deps, {
    organisation,
    identifiers: values,
    epcFormat,
  });
  return answer(c, collection(shown), { ...nextPage(c, next), "GS1-EPC-Format": epcFormat });
}

async function one(c: Context<App>, name: Resource): Promise<Response> {
  await refuseUnknownValue(c.var.deps, valueAsked(c, name));
  return answer(c, collection(["events"]));
}

async function events(c: Context<App>, name: Resource): Promise<Response> {
  const asked = valueAsked(c, name);
  // A page after the first was led to: its token knows what its prefixes mean, and that there is something.
  const isFirst = !new URL(c.req.url).searchParams.has("nextPageToken");
  if (isFirst) await refuseUnknownValue(c.var.deps, asked);
  return answerQuestion(c, withinValue(asked));
}

function valueAsked(c: Context<App>, name: Resource) {
  return {
    organisation: c.var.holder.organisation.id,
    resource: name,
    value: segment(c.req.url, 3),
    prefixes: prefixesSent(c),
  };
}
