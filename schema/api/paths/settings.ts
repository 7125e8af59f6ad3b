/** `/api/…`: how far an event is, products and their pages, consents, prefixes, master data. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { BARN, BARN_ELEMENT, GS1_CONTEXT, HARVEST_HASH, HARVEST_ID } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

/** A small JSON body. */
const SMALL_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];

export function settingsPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return { ...state(facts), ...partners(facts), ...prefixes(facts) };
}

function state(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const eventID = inPath("eventID", {
    say: "The whole `eventID`, percent-encoded.",
    ...{ example: HARVEST_ID, schema: ref("EventID") },
  });
  const identifier = inPath("identifier", {
    say: "A place, product or partner: EPC URN or link, percent-encoded.",
    example: BARN,
  });
  const far: Call = {
    ...{ id: "readEventState", section: "state", who: "key", summary: "How far an event is" },
    say: "`received`: we hold it. `logged`: it has a numbered place in the log. `anchored`: the log up to there stands in a contract on a public chain. `final`: that can no longer be undone. `corrections` tells the same of each declaration that the event was wrong.",
    parameters: [eventID],
    answers: {
      "200": {
        ...{ say: "Its state.", types: JSON_TYPE, schema: ref("EventState") },
        example: {
          ...{
            state: "final",
            eventHash: HARVEST_HASH,
            index: "19",
            proof: "/proofs/19",
          },
          leafHash: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c",
        },
      },
    },
    refuses: ["not-found"],
  };
  const about: Call = {
    ...{
      id: "readMasterData",
      section: "known",
      who: "key",
      summary: "Master data of one of them",
    },
    say: "What your documents said about it in their headers, each element as it was sent, with the `@context` it is to be read by.",
    parameters: [identifier],
    answers: {
      "200": {
        ...{ say: "The elements.", types: JSON_TYPE, schema: ref("MasterData") },
        example: { elements: [{ "@context": [GS1_CONTEXT], ...BARN_ELEMENT }] },
      },
    },
    refuses: ["not-found"],
  };
  return {
    "/api/events/{eventID}": { get: operation(facts, "own", far) },
    "/api/master-data/{identifier}": { get: operation(facts, "own", about) },
  };
}

function partners(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const halves = {
    suppliers: {
      schema: "SupplierConsent",
      summary: "Accept a supplier’s events",
      say: "The maker’s half: events of this organisation may stand on the pages of your products. They do when it has agreed as well.",
      give: {},
      given: { partner: "finca-aurora", kind: "supplier" },
      partner: "finca-aurora",
    },
    customers: {
      schema: "CustomerConsent",
      summary: "Agree to be shown",
      say: "The supplier’s half: this organisation may show your events, with your name or without, and your places no finer than you say.",
      give: { showName: true, place: "region" },
      given: { partner: "nordlys", kind: "customer", showName: true, place: "region" },
      partner: "nordlys",
    },
  };
  return Object.fromEntries(
    Object.entries(halves).map(([name, { schema, summary, say, give, given, partner }]) => {
      const one = name === "suppliers" ? "Supplier" : "Customer";
      const slug = inPath("organisation", {
        say: "The short name of the other organisation.",
        example: partner,
      });
      const put: Call = {
        ...{ id: `put${one}`, section: "pages", who: "key", summary, say, parameters: [slug] },
        body: { types: JSON_TYPE, schema: ref(schema), examples: { given: { value: give } } },
        answers: {
          "200": { say: "Given.", types: JSON_TYPE, schema: ref("Partner"), example: given },
        },
        refuses: [...SMALL_REFUSES, "partner-unknown"],
      };
      const remove: Call = {
        ...{ id: `delete${one}`, section: "pages", who: "key", parameters: [slug] },
        summary: "Take a consent back",
        say: "From then on the page says only that a step is not shared.",
        answers: { "204": { say: "Taken back, or never given." } },
      };
      const item = { put: operation(facts, "own", put), delete: operation(facts, "own", remove) };
      return [`/api/${name}/{organisation}`, item];
    }),
  );
}

function prefixes(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const prefix = inPath("prefix", {
    say: "A GS1 company prefix.",
    ...{ example: "9527654", schema: { type: "string", pattern: "^[0-9]{6,12}$" } },
  });
  const call = { section: "ask", who: "key" } as const;
  const list: Call = {
    ...{ ...call, id: "listCompanyPrefixes", summary: "Your company prefixes" },
    say: "An EPC URN shows where the company prefix ends, and a link does not. These are the prefixes you told us and those your own EPC URNs show; a link under another stays a link.",
    answers: {
      "200": {
        ...{ say: "The prefixes.", types: JSON_TYPE, schema: ref("CompanyPrefixes") },
        example: { prefixes: ["9527654"] },
      },
    },
  };
  const put: Call = {
    ...{
      ...call,
      id: "putCompanyPrefix",
      summary: "Tell us a company prefix",
      parameters: [prefix],
    },
    say: "GS1 gives out none that begins with another: beside such a one it is refused.",
    answers: { "204": { say: "Noted." } },
    refuses: ["query-invalid"],
  };
  const remove: Call = {
    ...{
      ...call,
      id: "deleteCompanyPrefix",
      summary: "Take a company prefix back",
      parameters: [prefix],
    },
    answers: { "204": { say: "Forgotten." } },
    refuses: ["query-invalid"],
  };
  return {
    "/api/company-prefixes": { get: operation(facts, "own", list) },
    "/api/company-prefixes/{prefix}": {
      put: operation(facts, "own", put),
      delete: operation(facts, "own", remove),
    },
  };
}
