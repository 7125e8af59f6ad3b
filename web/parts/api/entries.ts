/** The description in the order in which it is read: calls by section, those that are alike together, nothing said twice. */
import {
  isRef,
  type OpenApi,
  type Operation,
  type Parameter,
  type Response,
  resolve,
  type Variation,
} from "../../../schema/api/openapi.ts";

export interface Entry {
  readonly id: string;
  readonly method: string;
  /** One, or several that do the same. */
  readonly addresses: readonly string[];
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
  /** Example bodies by name. */
  readonly bodies: readonly Body[];
  readonly variations: readonly Variation[];
  /** The answers that are no refusals. */
  readonly answers: readonly (readonly [status: string, Response])[];
  readonly refusals: readonly Refusal[];
  /** What an answer looks like, the first time that it is shown. */
  readonly example?: unknown;
  /** Where an answer goes that a terminal cannot show. */
  readonly fileOf?: string;
}

export interface Body {
  readonly name: string;
  readonly summary: string;
  readonly value: unknown;
}

export interface Refusal {
  readonly status: string;
  readonly codes: readonly string[];
}

export interface Section {
  readonly name: string;
  readonly description: string;
  readonly entries: readonly Entry[];
}

interface Described {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function sectionsOf(api: OpenApi): readonly Section[] {
  const calls = Object.entries(api.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      method === "options" ? [] : [{ method: method.toUpperCase(), path, operation }],
    ),
  );
  const groups = Map.groupBy(calls, ({ method, operation }) => `${method} ${operation.summary}`);
  const entries = [...groups.values()].map((group) => entryOf(api, group));
  return api.tags.map((tag) => ({
    ...tag,
    entries: once(entries.filter(({ operation }) => operation.tags[0] === tag.name)),
  }));
}

/** Of calls that do the same at several addresses: each takes what the first takes, and what is in its own address. */
function entryOf(api: OpenApi, calls: readonly Described[]): Entry {
  const [{ method, operation }] = calls as readonly [Described];
  const { operationId, parameters = [], requestBody, responses } = operation;
  const named = new Map<string, Parameter>();
  const inAddresses = calls.flatMap((one) => one.operation.parameters ?? []);
  for (const one of inAddresses) if (!isRef(one) && !named.has(one.name)) named.set(one.name, one);
  const json = Object.values(requestBody?.content ?? {})[0]?.examples ?? {};
  const all = Object.entries(responses).map(
    ([status, one]) => [status, resolve<Response>(api, one)] as const,
  );
  const media = Object.entries(all[0]?.[1].content ?? {})[0];
  return {
    id: operationId,
    method,
    addresses: calls.map(({ path }) => path),
    operation,
    parameters: [
      ...named.values(),
      ...parameters.filter(isRef).map((one) => resolve<Parameter>(api, one)),
    ],
    bodies: Object.entries(json).flatMap(([name, one]) =>
      isRef(one) ? [] : [{ name, summary: one.summary ?? "", value: one.value }],
    ),
    variations: operation["x-variations"] ?? [],
    answers: all.filter(([, one]) => !isProblem(one)),
    refusals: all
      .filter(([status, one]) => status !== "default" && codesOf(one).length > 0)
      .map(([status, one]) => ({ status, codes: codesOf(one) })),
    ...(media?.[1].example !== undefined && { example: media[1].example }),
    ...(media?.[0] === "application/octet-stream" && { fileOf: "tile" }),
  };
}

const PROBLEM = "application/problem+json";
const isProblem = ({ content = {} }: Response) => PROBLEM in content;
const codesOf = ({ content = {} }: Response) => Object.keys(content[PROBLEM]?.examples ?? {});

function once(entries: readonly Entry[]): readonly Entry[] {
  const shown = new Set<string>();
  return entries.map(({ example, ...entry }) => {
    const text = JSON.stringify(example);
    if (text === undefined || shown.has(text)) return entry;
    shown.add(text);
    return { ...entry, example };
  });
}

export interface Problem {
  readonly code: string;
  readonly when: string;
  readonly epcisType?: string;
}

/** Every problem that some call may be answered with, by status. */
export function problemsOf(
  api: OpenApi,
): readonly (readonly [status: number, readonly Problem[]])[] {
  const found = new Map<number, Map<string, Problem>>();
  for (const response of Object.values(api.components.responses)) {
    for (const [code, one] of Object.entries(response.content?.[PROBLEM]?.examples ?? {})) {
      if (isRef(one)) continue;
      const { status, type, detail } = one.value as {
        status: number;
        type: string;
        detail: string;
      };
      const ofStatus = found.get(status) ?? new Map<string, Problem>();
      const epcisType = type.startsWith("epcisException:") ? type : ofStatus.get(code)?.epcisType;
      ofStatus.set(code, { code, when: detail, ...(epcisType !== undefined && { epcisType }) });
      found.set(status, ofStatus);
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([status, problems]) => [status, [...problems.values()]]);
}
