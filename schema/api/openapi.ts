/** The part of OpenAPI 3.1 that we write, as types. https://spec.openapis.org/oas/v3.1.1.html */

/** JSON Schema 2020-12. */
export type Schema = { readonly [keyword: string]: unknown };
export type Ref = { readonly $ref: string };

export type Example = { readonly summary?: string; readonly value: unknown };
export type Examples = { readonly [name: string]: Example | Ref };

export type Parameter = {
  readonly name: string;
  readonly in: "query" | "header" | "path";
  readonly description: string;
  readonly required?: true;
  readonly schema: Schema;
  readonly style?: "form" | "pipeDelimited" | "simple";
  readonly explode?: boolean;
  readonly allowEmptyValue?: true;
  readonly example?: unknown;
  readonly examples?: Examples;
  /** Ours: the part of the query language it belongs to, and what it looks at. */
  readonly "x-group"?: string;
  readonly "x-about"?: string;
};

export type Header = {
  readonly description: string;
  readonly schema: Schema;
  readonly example?: unknown;
};

export type Media = {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Examples;
};
export type Content = { readonly [mediaType: string]: Media };

export type Response = {
  readonly description: string;
  readonly headers?: { readonly [name: string]: Header | Ref };
  readonly content?: Content;
};

export type RequestBody = {
  readonly description?: string;
  readonly required: true;
  readonly content: Content;
};

/** Ours: the same call made in another way that is worth showing. */
export type Variation = {
  readonly say: string;
  readonly headers?: { readonly [name: string]: string };
  /** Instead of the parameters it is shown with. */
  readonly question?: { readonly [parameter: string]: string };
  /** Instead of its examples: it may be wrong on purpose. */
  readonly body?: { readonly name: string; readonly summary: string; readonly value: unknown };
};

export type Operation = {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  readonly parameters?: readonly (Parameter | Ref)[];
  readonly requestBody?: RequestBody;
  readonly responses: { readonly [status: string]: Response | Ref };
  readonly "x-variations"?: readonly Variation[];
};

export type Method = "get" | "put" | "post" | "patch" | "delete" | "options";
export type PathItem = { readonly [method in Method]?: Operation };

export type Limit = { readonly of: string; readonly most: number; readonly over: string };

export type OpenApi = {
  readonly openapi: "3.1.1";
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
    /** Ours: every limit with what is answered beyond it. */
    readonly "x-limits": readonly Limit[];
  };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly externalDocs: { readonly url: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: { readonly [path: string]: PathItem };
  readonly components: {
    readonly schemas: { readonly [name: string]: Schema };
    readonly parameters: { readonly [name: string]: Parameter };
    readonly headers: { readonly [name: string]: Header };
    readonly responses: { readonly [name: string]: Response };
    readonly securitySchemes: {
      readonly [name: string]: {
        readonly type: "http";
        readonly scheme: "bearer";
        readonly description: string;
      };
    };
  };
};

export const isRef = (one: object): one is Ref => "$ref" in one;

/** What a reference within the document leads to. */
export function resolve<T extends object>(api: OpenApi, one: T | Ref): T {
  if (!isRef(one)) return one;
  const steps = one.$ref.slice("#/".length).split("/");
  const found = steps.reduce<unknown>((at, step) => (at as { [name: string]: unknown })[step], api);
  if (found === undefined) throw new Error(`nothing stands at ${one.$ref}`);
  return found as T;
}
