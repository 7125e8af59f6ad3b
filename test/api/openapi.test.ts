/** The description is true of the code: nothing is described that is not there, and nothing is there that is not described. */
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe as about, expect, test } from "vitest";
import { z } from "zod";
import { isRef, resolve } from "../../schema/api/openapi.ts";
import { FAMILIES } from "../../schema/api/query-parameters.ts";
import {
  ApiKeyBody,
  InvitationBody,
  OrganisationBody,
  RoleBody,
} from "../../schema/wire/accounts.ts";
import { FileBody } from "../../schema/wire/files.ts";
import { ReprintBody, RunBody, VoidBody } from "../../schema/wire/labels.ts";
import { NoticeBody } from "../../schema/wire/notices.ts";
import { CardBody } from "../../schema/wire/people-cards.ts";
import { PlotsBody, SiteBody } from "../../schema/wire/places.ts";
import { RecallBody } from "../../schema/wire/recalls.ts";
import { AnswerBody, RequestBody } from "../../schema/wire/requests.ts";
import {
  CustomerConsentBody,
  ProductBody,
  SupplierConsentBody,
} from "../../schema/wire/settings.ts";
import { createApp } from "../../worker/app.ts";
import { BUILT_IN_PREFIXES } from "../../worker/core/epcis/context.ts";
import {
  DESCRIBED,
  FIXED,
  FIXED_TIMES,
  NUMBERS_WITHOUT_UNIT,
  ORDERING,
  PAGING,
} from "../../worker/core/query/parameters.ts";
import { parseQuery } from "../../worker/core/query/parse-query.ts";
import { problemFacts } from "../../worker/routes/api/problems.ts";
import { addressOf, api, bodiesOf, callsOf, examplesOf, judge, written } from "./described.ts";

const calls = callsOf(api);
const GS1 = JSON.parse(readFileSync("schema/epcis/epcis-2.0.0.json", "utf8"));
const PREFIXES = new Map([...BUILT_IN_PREFIXES, ["rp", "urn:rootproof:epcis:"]]);

test("it is a valid document of OpenAPI 3.1", async () => {
  const validator = new Validator();
  // What stands there is GS1's own, and valid under its own draft.
  await validator.addSpecRef({ type: "object" }, GS1.$id);
  const result = await validator.validate(structuredClone(api) as Record<string, unknown>);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

test("every reference in it leads somewhere, and the only one that leads out leads to GS1’s schema", () => {
  const refs = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = ""]) => ref);
  const out = refs.filter((ref) => !ref.startsWith("#/"));
  expect([...new Set(out)]).toEqual([GS1.$id]);
  const inside = refs.filter((ref) => ref.startsWith("#/"));
  for (const $ref of new Set(inside)) expect(resolve(api, { $ref })).toBeTypeOf("object");
});

test("no two calls have one operationId", () => {
  const ids = calls.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

about("The calls", () => {
  const routes = createApp()
    .routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => ({ method, path, pattern: patternOf(path) }));

  /** A route of Hono as an expression; a slash at the end is the same address. */
  function patternOf(path: string): RegExp {
    const parts = path.replace(/(?!^)\/$/, "").split("/");
    const source = parts.map((part) => {
      const [, own] = /^:\w+(?:\{(.*)\})?$/.exec(part) ?? [];
      if (part === "*") return ".*";
      return part.startsWith(":") ? (own ?? "[^/]+") : part.replaceAll(".", "\\.");
    });
    return new RegExp(`^${source.join("/") || "/"}$`);
  }

  test.each(calls)("$name is a route of the app", ({ method, ...call }) => {
    const [path = ""] = addressOf({ method, ...call }).split("?");
    const found = routes.filter((one) => one.method === method && one.pattern.test(path));
    expect(found).not.toEqual([]);
  });

  /** What only the console calls, for who is signed in there, what public pages send and load, and what the operator does: test/routes/doors.ts holds it to account. */
  const OF_THE_CONSOLE =
    /^\/(?:ask|seen|tap|p\/sw\.js|console|api\/(?:me|account|organisations|operator|invitations\/(?:look|accept)|supplier-links\/(?:open|record|confirm|proof|claim)))(?:\/|$)/;

  test("and every route of the app that is not the console’s own is among them", () => {
    const missing = routes.filter(
      ({ method, path, pattern }) =>
        !OF_THE_CONSOLE.test(path) &&
        !calls.some((call) => {
          const [path = ""] = addressOf(call).split("?");
          return call.method === method && pattern.test(path);
        }),
    );
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

about("The parameters of the query language", () => {
  const described = Object.values(api.components.parameters).filter(
    (one) => one.in === "query" && one.name !== "family",
  );
  const known = [
    "eventType",
    ...Object.entries(FIXED).flatMap(([operator, fields]) =>
      Object.keys(fields).map((field) => `${operator}_${field}`),
    ),
    ...Object.keys(FIXED_TIMES).flatMap((field) => [`GE_${field}`, `LT_${field}`]),
    ...[...NUMBERS_WITHOUT_UNIT].flatMap((field) =>
      ["GT", "GE", "LT", "LE"].map((operator) => `${operator}_${field}`),
    ),
    ...Object.keys(DESCRIBED).map((field) => `HASATTR_${field}`),
    ...[...ORDERING, ...PAGING],
  ];

  test("are those that the parser knows", () => {
    expect(described.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  const asked = described.filter(({ name }) => !(PAGING as readonly string[]).includes(name));
  test.each(asked)("$name says what it asks, by an example that the parser takes", (parameter) => {
    expect(parameter.description).toMatch(/^[A-Z`].{10,}\.$/);
    const order = parameter.name === "eventCountLimit" ? [["orderBy", "eventTime"] as const] : [];
    const isOrdering = (ORDERING as readonly string[]).includes(parameter.name);
    const examples = examplesOf(parameter);
    expect(examples).not.toEqual([]);
    for (const example of examples) {
      const question = [...order, [parameter.name, written(example)] as const];
      const { conditions } = parseQuery(question, PREFIXES);
      expect(conditions).toHaveLength(isOrdering ? 0 : 1);
      expect(judge(api)(parameter.schema, example)).toEqual([]);
    }
  });

  const { family } = api.components.parameters;
  const examples = family?.examples ?? {};
  const patterns = Object.keys(family?.schema.patternProperties ?? {});

  test.each(Object.entries(examples))("of the family %s are taken as well", (family, example) => {
    expect(Object.keys(examples)).toEqual(Object.keys(FAMILIES));
    const [[name, value] = ["", ""]] = Object.entries(
      isRef(example) ? {} : (example.value as { [name: string]: string }),
    );
    expect(parseQuery([[name, value]], PREFIXES).conditions).toHaveLength(1);
    const pattern = patterns[Object.keys(FAMILIES).indexOf(family)] ?? "";
    expect(name).toMatch(new RegExp(pattern));
  });

  test("are refused under any other name", () => {
    for (const name of ["EQ_nothing", "bizStep", "GT_eventTime", "GE_value", "EQATTR_action_x"]) {
      expect(() => parseQuery([[name, "1"]], PREFIXES)).toThrow(`${name}: `);
    }
  });
});

about("What it says of bodies", () => {
  const plain = (schema: object) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema as z.ZodType, {
      io: "input",
      // The format says it all; the pattern that does so as well is longer than this page.
      override: ({ jsonSchema }) => {
        if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      },
    });
    return rest;
  };
  /** Sentences are ours alone. */
  const bare = (schema: unknown) =>
    JSON.parse(
      JSON.stringify(schema, (key, value) =>
        key === "description" && typeof value === "string" ? undefined : value,
      ),
    );

  test.each([
    ["ProductSettings", ProductBody],
    ["FileSettings", FileBody],
    ["SiteSettings", SiteBody],
    ["PlotsSent", PlotsBody],
    ["PersonCardSettings", CardBody],
    ["SupplierConsent", SupplierConsentBody],
    ["CustomerConsent", CustomerConsentBody],
    ["NoticeSettings", NoticeBody],
    ["RecallSettings", RecallBody],
    ["EvidenceRequestSettings", RequestBody],
    ["EvidenceAnswerSettings", AnswerBody],
    ["OrganisationChanges", OrganisationBody],
    ["RoleChange", RoleBody],
    ["InvitationOrder", InvitationBody],
    ["ApiKeyOrder", ApiKeyBody],
    ["LabelRun", RunBody],
    ["LabelReprint", ReprintBody],
    ["LabelVoid", VoidBody],
  ])("%s is what the door reads it by", (name, schema) => {
    expect(bare(api.components.schemas[name])).toEqual(plain(schema));
  });

  test("its own examples keep to: those that are sent, and those that are answered", () => {
    const check = judge(api);
    for (const { name, operation } of calls) {
      const [body] = Object.values(operation.requestBody?.content ?? {});
      for (const [, value] of bodiesOf(operation)) {
        expect([name, ...check(body?.schema ?? {}, value)]).toEqual([name]);
      }
      for (const response of Object.values(operation.responses)) {
        for (const media of Object.values(resolve(api, response).content ?? {})) {
          const values = [
            media.example,
            ...Object.values(media.examples ?? {}).map((one) =>
              "value" in one ? one.value : undefined,
            ),
          ];
          for (const value of values.filter((one) => one !== undefined)) {
            expect([name, ...check(media.schema ?? {}, value)]).toEqual([name]);
          }
        }
      }
    }
  });
});

test("every problem that a caller can meet is an example of some answer", () => {
  const answers = Object.values(api.components.responses);
  const met = answers.flatMap(({ content = {} }) =>
    Object.keys(content["application/problem+json"]?.examples ?? {}),
  );
  expect([...new Set(met)].sort()).toEqual(Object.keys(problemFacts()).sort());
});

test("every call says what it does, and every answer what it means", () => {
  for (const { name, operation } of calls) {
    expect(`${name}: ${operation.summary}`).toMatch(/: \S.{5,}/);
    for (const one of Object.values(operation.responses)) {
      expect(`${name}: ${resolve(api, one).description}`).toMatch(/: \S.{3,}[.]$/);
    }
  }
});
