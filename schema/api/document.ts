/**
 * The description of everything the Worker serves to clients, as OpenAPI 3.1: given out at `/api/openapi.json`, and read out at `/api`.
 * What only the console's own pages call, for who is signed in there, is not in it.
 */
import type { ApiFacts } from "./facts.ts";
import { requestHeaders, responseHeaders } from "./headers.ts";
import type { Limit, OpenApi, PathItem } from "./openapi.ts";
import { refusalResponses, SECTIONS, sharedResponses } from "./operation.ts";
import { capturePaths } from "./paths/capture.ts";
import { claimPaths } from "./paths/claims.ts";
import { deviceKeyPaths } from "./paths/device-keys.ts";
import { eventPaths } from "./paths/events.ts";
import { filePaths } from "./paths/files.ts";
import { findPaths } from "./paths/find.ts";
import { findActPaths } from "./paths/find-act.ts";
import { findingPaths } from "./paths/findings.ts";
import { insightPaths } from "./paths/insight.ts";
import { keyPaths } from "./paths/keys.ts";
import { labelPaths } from "./paths/labels.ts";
import { linkPaths } from "./paths/links.ts";
import { lintPaths } from "./paths/lint.ts";
import { noticePaths } from "./paths/notices.ts";
import { placePaths } from "./paths/places.ts";
import { processProfilePaths } from "./paths/process-profiles.ts";
import { productPaths } from "./paths/products.ts";
import { publicPaths } from "./paths/public.ts";
import { questionPaths } from "./paths/questions.ts";
import { requestPaths } from "./paths/requests.ts";
import { settingsPaths } from "./paths/settings.ts";
import { storyPaths } from "./paths/stories.ts";
import { supplierPaths } from "./paths/suppliers.ts";
import { teamPaths } from "./paths/team.ts";
import { themePaths } from "./paths/theme.ts";
import { transferPaths } from "./paths/transfers.ts";
import { queryParameters } from "./query-parameters.ts";
import { schemas } from "./schemas.ts";

export function describeApi(facts: ApiFacts): OpenApi {
  const asked = queryParameters(facts);
  const paths = joined([
    capturePaths(facts),
    eventPaths(facts, Object.keys(asked)),
    deviceKeyPaths(facts),
    filePaths(facts),
    placePaths(facts),
    settingsPaths(facts),
    processProfilePaths(facts),
    themePaths(facts),
    productPaths(facts),
    keyPaths(facts),
    linkPaths(facts),
    lintPaths(facts),
    claimPaths(facts),
    storyPaths(facts),
    questionPaths(facts),
    insightPaths(facts),
    findPaths(facts),
    findActPaths(facts),
    findingPaths(facts),
    requestPaths(facts),
    noticePaths(facts),
    labelPaths(facts),
    supplierPaths(facts),
    transferPaths(facts),
    teamPaths(facts),
    publicPaths(facts),
  ]);
  return {
    openapi: "3.1.1",
    info: {
      title: "Rootproof",
      version: "1.0.0",
      summary: "Send what happened, ask for it again, and let anyone check it.",
      description: OVERVIEW,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      "x-limits": limits(facts),
    },
    servers: [{ url: facts.origin, description: "This site." }],
    externalDocs: {
      url: "https://ref.gs1.org/standards/epcis/",
      description: "GS1 EPCIS 2.0, whose REST bindings stand at /epcis",
    },
    tags: Object.entries(SECTIONS).map(([section, name]) => ({
      name,
      description: SECTION_WORDS[section as keyof typeof SECTIONS],
    })),
    paths,
    components: {
      schemas: schemas(facts),
      parameters: { ...requestHeaders(facts), ...asked },
      headers: responseHeaders(facts),
      responses: { ...refusalResponses(facts, paths), ...sharedResponses(facts) },
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: KEY_WORDS },
      },
    },
  };
}

/** Two rooms may speak of one address. */
function joined(parts: readonly { readonly [path: string]: PathItem }[]): OpenApi["paths"] {
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of parts.flatMap((part) => Object.entries(part))) {
    paths[path] = { ...paths[path], ...item };
  }
  return paths;
}

const OVERVIEW = `Your system sends what happened as GS1 EPCIS 2.0 events, in JSON. Each is kept as you sent it, gets a numbered place in an append-only log, and the log is anchored in a contract that refuses any history but the next. You ask for your events in the query language of the standard; a shopper sees what you chose to show, and anyone may check it.

Everything below \`/epcis\` is the standard’s; what stands elsewhere is ours. You see your own organisation’s events and never another’s.`;

const KEY_WORDS =
  "The operator of this site makes the key of an organisation, and shows it once. It goes with every call that needs one: `Authorization: Bearer rp_…`. Only its hash is kept here.";

const SECTION_WORDS: { readonly [section in keyof typeof SECTIONS]: string } = {
  capture:
    "Events come in as a document of many, or one at a time. What is wrong is said at once, and unless you say otherwise nothing of the document is kept then.",
  ask: "The query language of EPCIS 2.0, parameter by parameter. What you ask for comes back as you sent it, identifiers and words in the form you name.",
  known:
    "The EPCs, steps, places, dispositions and types that stand in your events, and what your master data says of them.",
  state: "From our hands into the log, from the log on to the chain.",
  files:
    "Evidence of events, pictures of products and people. Nobody sees a file but you, unless you say who; nothing is kept that says where a photo was taken.",
  places:
    "Sites, plots and people. Of each others learn what you chose, and of a person only what they agreed to.",
  pages:
    "A maker gives a product its page. A supplier’s events stand on it when both have agreed, and no further than the supplier said.",
  claims:
    "Claims, and what stands behind them. What the law asks of a text is said before it is published; it is no legal advice.",
  codes:
    "GS1 Digital Links and the links behind them. A key has one organisation that speaks for it; what it registers is what a scan opens, and its table can be taken to any other resolver.",
  labels:
    "Symbols to print, and unit codes: random, counted, never more than the lot has pieces. Each print job is in the log.",
  suppliers:
    "Whom you buy from and sell to, with or without an account. Who has none records by a link that works once; the other side of a transfer says whether it is right.",
  team: "Who works for you, who is asked to, and the keys of your machines. People do the same on the team page of the console.",
  verify:
    "The log, its proofs and the policy are open to everyone, from every origin. `npx rootproof verify` needs nothing else of ours.",
  service: "Whether it runs, and what it says of itself.",
  discovery:
    "`OPTIONS` on any address below `/epcis` tells versions, formats and methods in headers, to anyone. A method that an address lacks gets 405 with `Allow`: what was captured is neither changed nor deleted.",
};

function limits({ limits: most }: ApiFacts): readonly Limit[] {
  const of = (what: string, value: number, over: string): Limit => ({
    of: what,
    most: value,
    over,
  });
  return [
    of("events in one capture", most.captureEvents, "413"),
    of("bytes of a capture", most.captureBytes, "413"),
    of("characters kept of a capture, each event with its context", most.captureChars, "413"),
    of("single values in a capture", most.captureValues, "413"),
    of("characters of one event", most.eventChars, "400"),
    of("single values in one event", most.eventValues, "400"),
    of("characters of an eventID", most.eventIdChars, "400"),
    of("entries of a @context", most.contextEntries, "400"),
    of("names in a @context", most.contextNames, "400"),
    of("characters of such a name, or of what it means", most.contextNameChars, "400"),
    of("bytes of a file", most.fileBytes, "413"),
    of("bytes of a picture", most.imageBytes, "413"),
    of("bytes of any other body", most.smallBodyBytes, "413"),
    of("characters of an address below /epcis, its page token aside", most.addressChars, "414"),
    of("parameters in a question", most.parameters, "400"),
    of("values of one parameter", most.values, "400"),
    of("characters of one value", most.valueChars, "400"),
    of("events or values on a page", most.perPage, "taken as the largest"),
    of("bytes of events on a page", most.pageBytes, "the page ends sooner"),
    of("seconds that the link to the next page works", most.tokenSeconds, "400"),
    of("bytes of a proof", most.bundleBytes, "ask for fewer fields"),
    of("characters of a link in a QR code", most.qrChars, "400"),
  ];
}
