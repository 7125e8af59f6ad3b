/**
 * What the GS1-Conformant Resolver standard asks for, statement by statement, each with how it is seen here. `in` names the lines of the
 * corpus's texts: 1.2 is Conformance1_2.txt, 1.0 ConformantResolver1_0.txt, CE the checklist of GS1's own community resolver.
 */
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { corpusText } from "../core/corpus.ts";
import { membersOf } from "./partner.ts";
import { linkSetFault } from "./resolver-checks.ts";
import {
  type Answer,
  contextsIn,
  isRedirect,
  leadsTo,
  linksOf,
  type ResolverWorld,
  scan,
  VOC,
} from "./resolver-world.ts";

export interface Statement {
  readonly level: "SHALL" | "SHOULD" | "MAY";
  readonly says: string;
  readonly in: readonly string[];
  /** What is wrong, or nothing. */
  readonly fault: (world: ResolverWorld) => Promise<string | undefined>;
  /** Why it does not bind us, though `fault` looks that it is as we say. */
  readonly notHere?: string;
}

const LINK_SET = "?linkType=linkset";
const CONTEXT_REL = /<([^>]+)>\s*;[^,]*rel="?http:\/\/www\.w3\.org\/ns\/json-ld#context"?/;
const COMPRESSED = "/ARFKkPB3I_Compressed";
const NO_COMPRESSION =
  "compressed URIs are not supported; the description file and docs/resolver.md say so";
const NO_PREFIX_REDIRECTS = "nothing is redirected by a company prefix alone";

/** The texts whose lines are named, by the names that name them. */
export const resolverTexts = (): readonly (readonly [string, string])[] => [
  ["1.2", corpusText("gs1-resolver-testsuite/Conformance1_2.txt")],
  ["1.0", corpusText("gs1-resolver-testsuite/ConformantResolver1_0.txt")],
  ["CE", corpusText("gs1-resolver-testsuite/Conformance.txt")],
];

/** The first of these that is wrong. */
async function first(
  ...looks: readonly (() => Promise<string | undefined>)[]
): Promise<string | undefined> {
  for (const look of looks) {
    const fault = await look();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const unless = (isRight: boolean, fault: string): string | undefined =>
  isRight ? undefined : fault;
const told = ({ status, headers, text }: Answer) =>
  `${status} ${headers.get("location") ?? text.slice(0, 200)}`;

/** Every path that has links here, with and without a maker's own. */
const paths = ({ shirt, shirtSerial, coffee, coffeeLot, honey, honeyLot }: ResolverWorld) => [
  ...[shirt, shirtSerial, coffee, coffeeLot, honey, honeyLot],
  ...[`${honeyLot}/21/UNKNOWN`, "/414/9521321000018"],
];

async function eachLinkSet(
  world: ResolverWorld,
  judge: (contexts: readonly JsonObject[], path: string) => string | undefined,
): Promise<string | undefined> {
  for (const path of paths(world)) {
    const answer = await scan(world, path + LINK_SET);
    if (answer.status !== 200) return `${path}: ${told(answer)}`;
    const fault = judge(contextsIn(answer), path);
    if (fault !== undefined) return `${path}: ${fault}`;
  }
  return undefined;
}

async function eachRequest(
  world: ResolverWorld,
  paths: readonly string[],
  judge: (answer: Answer, path: string) => string | undefined,
): Promise<string | undefined> {
  for (const path of paths) {
    const fault = judge(await scan(world, path), path);
    if (fault !== undefined) return `${path}: ${fault}`;
  }
  return undefined;
}

const MALFORMED = [
  "/01/09506000164909",
  "/01/0950600016490X",
  "/01/09506000164908/99/1",
  "/01/09506000164908/21/1234/10/ABC",
  "/01/09506000164908/10/a%20b",
  "/01/09506000164908/foo",
  "/01/09506000164908?17=991345",
  "/414/9521321000017",
];
const ABSENT = [
  "/01/09521234000013",
  "/01/09506000164908?linkType=gs1:dpp",
  "/00/195212340000000010",
];

async function description(world: ResolverWorld): Promise<JsonObject> {
  return membersOf((await scan(world, "/.well-known/gs1resolver")).json);
}

/** Methods, transport, pages of other origins. */
const PROTOCOL: readonly Statement[] = [
  {
    ...{
      level: "SHALL",
      says: "GET, HEAD and OPTIONS are answered",
      in: ["1.2:1", "1.0:2", "CE:2"],
    },
    fault: async (world) => {
      const [get, head, options] = await Promise.all(
        ["GET", "HEAD", "OPTIONS"].map((method) => scan(world, world.shirt, {}, method)),
      );
      const same =
        get?.status === head?.status &&
        get?.headers.get("location") === head?.headers.get("location");
      return unless(
        same && head?.text === "" && options?.status === 204,
        `${get?.status} ${head?.status} ${options?.status}`,
      );
    },
  },
  {
    ...{
      level: "SHALL",
      says: "HTTPS: a public origin is https only, and says so to browsers",
      in: ["1.2:2", "1.0:3", "CE:3"],
    },
    // That settings with a public http origin are refused is test/worker/env.test.ts; the local server speaks http.
    fault: async (world) => {
      const { headers } = await scan(world, world.shirt);
      const said = headers.get("strict-transport-security") ?? "";
      return unless(/max-age=\d{7,}/.test(said), `strict-transport-security: ${said}`);
    },
  },
  {
    ...{
      level: "SHALL",
      says: "CORS: pages of every origin may ask, and read Link",
      in: ["1.2:3", "1.0:4", "CE:4"],
    },
    fault: async (world) => {
      const asked = [world.shirt, world.shirt + LINK_SET, "/.well-known/gs1resolver", ...ABSENT];
      return eachRequest(world, asked, ({ headers }) => {
        const open = headers.get("access-control-allow-origin");
        const exposed = headers.get("access-control-expose-headers") ?? "";
        return unless(open === "*" && /\blink\b/i.test(exposed), `${open}; exposes ${exposed}`);
      });
    },
  },
];

const COMPRESSION: readonly Statement[] = [
  {
    ...{ level: "SHALL", says: "compressed URIs are decompressed", in: ["1.2:4", "1.0:8", "CE:5"] },
    notHere: NO_COMPRESSION,
    fault: async (world) => {
      const { status } = await scan(world, COMPRESSED);
      const file = JSON.stringify(await description(world));
      return unless(
        status === 404 && /compress[^"]*not supported/i.test(file),
        `${status} ${file}`,
      );
    },
  },
  {
    ...{
      level: "SHALL",
      says: "the uncompressed URI of a compressed one stands in Link as owl:sameAs",
      in: ["1.2:5", "1.0:10", "CE:6"],
    },
    notHere: NO_COMPRESSION,
    fault: async (world) => {
      const { headers } = await scan(world, COMPRESSED);
      return unless(!/sameAs/.test(headers.get("link") ?? ""), "says owl:sameAs");
    },
  },
  {
    ...{
      level: "SHOULD",
      says: "a compressed URI is not redirected to its uncompressed form here",
      in: ["1.0:9"],
    },
    notHere: NO_COMPRESSION,
    fault: async (world) => unless(!isRedirect(await scan(world, COMPRESSED)), "redirects"),
  },
  {
    ...{ level: "SHOULD", says: "another resolver is given the uncompressed URI", in: ["1.0:11"] },
    notHere: NO_COMPRESSION,
    fault: async (world) => unless(!isRedirect(await scan(world, COMPRESSED)), "redirects"),
  },
  {
    ...{ level: "MAY", says: "further decompression algorithms", in: ["CE:7"] },
    notHere: NO_COMPRESSION,
    fault: async (world) => unless(!isRedirect(await scan(world, COMPRESSED)), "redirects"),
  },
];

/** What is asked, and what is no Digital Link. */
const REQUESTS: readonly Statement[] = [
  {
    ...{ level: "SHALL", says: "every qualifier of every key is supported", in: ["1.0:1"] },
    fault: (world) =>
      eachRequest(
        world,
        [
          ...[
            `${world.honey}/22/A`,
            `${world.honey}/10/SUMMER/21/1`,
            `${world.honey}/22/A/10/SUMMER/21/1`,
          ],
          ...[
            `${world.honey}/235/TPX1`,
            "/414/9521321000018/254/DOOR-4",
            "/414/9521321000018/7040/1ABC",
          ],
        ],
        (answer) => unless(isRedirect(answer), told(answer)),
      ),
  },
  {
    ...{
      level: "SHALL",
      says: "what is no valid Digital Link is answered with 400",
      in: ["1.2:6", "1.0:5", "CE:8"],
    },
    fault: (world) =>
      eachRequest(world, MALFORMED, (answer) => unless(answer.status === 400, told(answer))),
  },
  {
    ...{
      level: "SHALL",
      says: "nothing that is an error is answered with 200",
      in: ["1.2:7", "1.0:6", "CE:10"],
    },
    fault: (world) =>
      first(
        () => eachRequest(world, MALFORMED, (answer) => unless(answer.status >= 400, told(answer))),
        () => eachRequest(world, ABSENT, (answer) => unless(answer.status === 404, told(answer))),
      ),
  },
  {
    ...{
      level: "SHOULD",
      says: "a slash at the end changes nothing",
      in: ["1.2:18", "1.0:32", "1.0:60", "CE:9", "CE:23"],
    },
    fault: async (world) => {
      for (const path of paths(world)) {
        const [plain, slashed] = await Promise.all([scan(world, path), scan(world, `${path}/`)]);
        if (leadsTo(plain) !== leadsTo(slashed)) return `${path}/ leads to ${leadsTo(slashed)}`;
      }
      return undefined;
    },
  },
  {
    ...{ level: "MAY", says: "other pairs in the query are let through", in: ["CE:11"] },
    fault: async (world) => {
      const answer = await scan(world, `${world.shirt}?utm=poster&17=271231`);
      return unless(isRedirect(answer), told(answer));
    },
  },
];

const LINK_SETS: readonly Statement[] = [
  {
    ...{
      level: "SHALL",
      says: "linkType=linkset, linkType=all and Accept: application/linkset+json give the link set of RFC 9264",
      in: ["1.2:8", "1.0:13", "CE:12"],
    },
    fault: async (world) => {
      const answers = [
        ...(await Promise.all(
          ["linkset", "all"].map((type) => scan(world, `${world.shirt}?linkType=${type}`)),
        )),
        await scan(world, world.shirt, { accept: "application/linkset+json" }),
      ];
      const bad = answers.find(
        ({ status, headers, json }) =>
          status !== 200 ||
          !/^application\/linkset\+json/.test(headers.get("content-type") ?? "") ||
          linkSetFault(json) !== undefined,
      );
      return bad && told(bad);
    },
  },
  {
    ...{
      level: "SHALL",
      says: "the set of a finer level holds the links of every level up to the key",
      in: ["1.0:14", "1.2:8", "CE:12"],
    },
    fault: async (world) => {
      for (const [path, levels] of [
        [world.shirtSerial, 2],
        [`${world.coffeeLot}/21/9`, 2],
        [world.honeyLot, 2],
        ["/414/9521321000018/254/KL8G", 1],
      ] as const) {
        const answer = await scan(world, path + LINK_SET);
        if (contextsIn(answer).length !== levels) return `${path}: ${answer.text.slice(0, 300)}`;
      }
      return undefined;
    },
  },
  {
    ...{
      level: "SHALL",
      says: "what a set speaks of is named by its uncompressed URI",
      in: ["1.0:15", "1.2:8", "CE:12"],
    },
    fault: (world) =>
      eachLinkSet(world, (contexts, path) => {
        const anchors = contexts.map(({ anchor }) => new URL(String(anchor)).pathname);
        const wrong = anchors.find((anchor) => path !== anchor && !path.startsWith(`${anchor}/`));
        return wrong === undefined ? undefined : `speaks of ${wrong}`;
      }),
  },
  {
    ...{
      level: "SHALL",
      says: "each link has its target, its type and a title",
      in: ["1.2:11", "1.0:16", "1.0:53", "CE:15"],
    },
    fault: (world) =>
      eachLinkSet(world, (contexts) => {
        const links = contexts.flatMap(linksOf);
        if (links.length === 0) return "no links";
        const bare = links.find(
          ({ type, link }) => !/^https:|^[a-z-]+$/.test(type) || !link.href || !link.title,
        );
        return bare && JSON.stringify(bare);
      }),
  },
  {
    ...{
      level: "SHOULD",
      says: "links that we add by ourselves name their language, but the default, which has no attributes",
      in: ["1.0:16"],
    },
    fault: async (world) => {
      const contexts = contextsIn(await scan(world, world.honeyLot + LINK_SET));
      const pages = contexts.flatMap(linksOf).filter(({ link }) => link.type === "text/html");
      return unless(
        pages.length > 3 && pages.every(({ link }) => Array.isArray(link.hreflang)),
        JSON.stringify(pages),
      );
    },
  },
  {
    ...{ level: "SHALL", says: "a media type of a link is one that IANA lists", in: ["1.0:17"] },
    fault: async (world) => {
      const { honey, honeyKey, origin } = world;
      const put = async (type: string) => {
        const anchor = `https://id.gs1.org${honey}/10/TYPED`;
        const link = { href: "https://bee.example/", title: "Bees", type };
        const linkset = [
          {
            anchor,
            itemDescription: "Honey",
            [`${VOC}homepage`]: [link],
            [`${VOC}defaultLink`]: [{ href: link.href, title: link.title }],
          },
        ];
        const headers = {
          authorization: `Bearer ${honeyKey}`,
          "content-type": "application/linkset+json",
        };
        return (
          await fetch(`${origin}/api/links`, {
            method: "PUT",
            headers,
            body: JSON.stringify({ linkset }),
          })
        ).status;
      };
      const said = [await put("text/html"), await put("text/honey")];
      await fetch(
        `${origin}/api/links?anchor=${encodeURIComponent(`https://id.gs1.org${honey}/10/TYPED`)}`,
        {
          ...{ method: "DELETE", headers: { authorization: `Bearer ${honeyKey}` } },
        },
      );
      return unless(String(said) === "200,400", String(said));
    },
  },
  {
    ...{
      level: "SHALL",
      says: "what is a default link stands under a type that describes it as well",
      in: ["1.0:18"],
    },
    fault: (world) =>
      eachLinkSet(world, (contexts) => {
        for (const context of contexts) {
          const links = linksOf(context);
          const lone = links
            .filter(({ type }) => type.startsWith(`${VOC}defaultLink`))
            .find(
              ({ link }) =>
                !links.some(
                  (other) =>
                    !other.type.startsWith(`${VOC}defaultLink`) && other.link.href === link.href,
                ),
            );
          if (lone !== undefined) return JSON.stringify(lone);
        }
        return undefined;
      }),
  },
  {
    ...{
      level: "SHOULD",
      says: "a set comes with the JSON-LD context file, which is application/ld+json",
      in: ["1.0:19"],
    },
    fault: async (world) => {
      const { headers } = await scan(world, world.shirt + LINK_SET);
      const file = CONTEXT_REL.exec(headers.get("link") ?? "")?.[1] ?? "";
      const answer = await fetch(new URL(file, world.origin));
      const type = answer.headers.get("content-type") ?? "";
      const context = membersOf((await answer.json()) as Json)["@context"];
      return unless(
        /^application\/ld\+json/.test(type) && context !== undefined,
        `${file} ${type}`,
      );
    },
  },
  {
    ...{
      level: "SHOULD",
      says: "the set is named in the Link header, also on redirects",
      in: ["1.2:9", "1.0:51"],
    },
    fault: (world) =>
      eachRequest(world, paths(world), ({ headers }) => {
        const said = headers.get("link") ?? "";
        return unless(/<[^>]+linkType=linkset>[^,]*rel="?linkset"?/.test(said), said);
      }),
  },
  {
    ...{
      level: "SHALL",
      says: "all links stand in the Link header when redirecting",
      in: ["CE:13"],
    },
    notHere:
      "the edition that asked for it was replaced: from 1.0 on the header names the link set (1.2:9), and listing every link is discouraged (resolver-checks r48)",
    fault: async (world) => {
      const { headers } = await scan(world, world.shirt);
      return unless(!/certificationInfo/.test(headers.get("link") ?? ""), "lists every link");
    },
  },
];

const DEFAULTS: readonly Statement[] = [
  {
    ...{
      level: "SHALL",
      says: "one available link is the default of any request, at its level or further up",
      in: ["1.2:10", "1.0:22", "1.0:52", "CE:14"],
    },
    fault: (world) =>
      eachRequest(world, paths(world), (answer) => unless(isRedirect(answer), told(answer))),
  },
  {
    ...{
      level: "SHALL",
      says: "a default link has no optional attributes, and a level has one at most",
      in: ["1.0:20"],
    },
    fault: (world) =>
      eachLinkSet(world, (contexts) => {
        const defaults = contexts.map((context) =>
          linksOf(context).filter(({ type }) => type === `${VOC}defaultLink`),
        );
        const bad =
          defaults.some((list) => list.length > 1) ||
          defaults.flat().some(({ link }) => Object.keys(link).sort().join() !== "href,title");
        return unless(!bad && defaults.flat().length > 0, JSON.stringify(defaults));
      }),
  },
  {
    ...{
      level: "SHALL",
      says: "a request that asks for nothing is sent to the default link",
      in: ["1.2:12", "1.0:21", "1.0:54"],
    },
    fault: async (world) => {
      const answers = await Promise.all(
        [world.shirt, world.coffee, world.honeyLot].map((path) => scan(world, path)),
      );
      const leads = answers.map(leadsTo);
      const expected = [
        "https://ref.gs1.org/tools/demo/2024retail/",
        "https://brand.example/p/coffee",
        `${world.origin}/p${world.honeyLot}`,
      ];
      return unless(String(leads) === String(expected), String(leads));
    },
  },
  {
    ...{
      level: "SHALL",
      says: "a link of the type that is asked for is redirected to",
      in: ["1.2:13", "1.0:23", "1.0:55", "CE:16"],
    },
    fault: async (world) => {
      for (const type of [
        "gs1:pip",
        `${VOC}pip`,
        "https://gs1.org/voc/pip",
        "http://gs1.org/voc/pip",
      ]) {
        const answer = await scan(world, `${world.shirt}?linkType=${encodeURIComponent(type)}`);
        const leads = leadsTo(answer);
        if (leads !== "https://ref.gs1.org/tools/demo/2024retail/pip")
          return `${type}: ${told(answer)}`;
      }
      return undefined;
    },
  },
  {
    ...{ level: "SHALL", says: "a type that no level has is answered with 404", in: ["1.0:24"] },
    fault: (world) =>
      eachRequest(
        world,
        ["gs1:dpp", "gs1:nothing", "canonical"].map((type) => `${world.shirt}?linkType=${type}`),
        (answer) => unless(answer.status === 404, told(answer)),
      ),
  },
  {
    ...{
      level: "SHALL",
      says: "all pairs of the query go along",
      in: ["1.2:14", "1.0:25", "1.0:56", "CE:17"],
    },
    fault: async (world) => {
      const query = "linkType=gs1:pip&17=271231&utm=a%20b&utm=c&empty=";
      const location = new URL(
        (await scan(world, `${world.shirt}?${query}`)).headers.get("location") ?? "x:",
      );
      return unless(location.search === `?${query}`, location.href);
    },
  },
  {
    ...{
      level: "SHOULD",
      says: "among several of a type the language decides",
      in: ["1.0:26", "CE:18"],
    },
    fault: async (world) => {
      const path = `${world.shirt}?linkType=gs1:sustainabilityInfo`;
      for (const [language, leads] of [
        ["fr", "fr"],
        ["en", "en"],
        ["fr-CA", "fr"],
        ["de, fr;q=0.5, en;q=0.4", "fr"],
      ] as const) {
        const answer = await scan(world, path, { "accept-language": language });
        if (leadsTo(answer) !== `https://ref.gs1.org/tools/demo/2024retail/${leads}/sustainability`)
          return `${language}: ${told(answer)}`;
      }
      return undefined;
    },
  },
  {
    ...{ level: "MAY", says: "and the media type, and the context", in: ["1.0:26", "CE:18"] },
    fault: async (world) => {
      const path = `${world.shirt}?linkType=gs1:certificationInfo`;
      const asked = [
        [
          path,
          { accept: "application/pdf", "accept-language": "de" },
          "https://certificate.example/001",
        ],
        [
          path,
          { accept: "application/pdf", "accept-language": "en" },
          "https://certificate.example/002",
        ],
        [
          `${path}&context=lk`,
          { accept: "application/pdf", "accept-language": "en" },
          "https://certificate.example/003",
        ],
      ] as const;
      for (const [of, headers, leads] of asked) {
        const answer = await scan(world, of, headers);
        if (leadsTo(answer) !== leads) return `${of} ${JSON.stringify(headers)}: ${told(answer)}`;
      }
      return undefined;
    },
  },
  {
    ...{ level: "MAY", says: "content is given directly, without a redirect", in: ["CE:22"] },
    notHere:
      "a Digital Link never answers with the page itself: the passport has an address of its own",
    fault: async (world) =>
      unless(isRedirect(await scan(world, world.honeyLot, { accept: "text/html" })), "no redirect"),
  },
];

const VOCABULARY: readonly Statement[] = [
  {
    ...{
      level: "SHALL",
      says: "the description file stands at /.well-known/gs1resolver",
      in: ["1.2:15", "1.0:28", "1.0:57", "CE:19"],
    },
    fault: async (world) => {
      const { name, resolverRoot, supportedLinkType, contact } = await description(world);
      const isWhole =
        typeof name === "string" &&
        resolverRoot === world.origin &&
        Array.isArray(supportedLinkType) &&
        contact !== undefined;
      return unless(isWhole, JSON.stringify({ name, resolverRoot }));
    },
  },
  {
    ...{ level: "SHALL", says: "it names the primary keys that are supported", in: ["1.0:29"] },
    fault: async (world) => {
      const { supportedPrimaryKeys } = await description(world);
      return unless(
        JSON.stringify(supportedPrimaryKeys) === '["all"]',
        JSON.stringify(supportedPrimaryKeys),
      );
    },
  },
  {
    ...{ level: "SHOULD", says: "it names the JSON-LD context file", in: ["1.0:30"] },
    fault: async (world) => {
      const said = JSON.stringify(await description(world));
      return unless(said.includes(`${world.origin}/linkset-context.jsonld`), said);
    },
  },
  {
    ...{
      level: "SHALL",
      says: "GS1's vocabulary is known with its changes, and no other type stands beside one of GS1's",
      in: ["1.2:16", "1.0:58", "CE:20"],
    },
    fault: async (world) => {
      const { supportedLinkType } = await description(world);
      const gs1 = JSON.stringify(supportedLinkType).includes(
        `{"namespace":"${VOC}","prefix":"gs1:"}`,
      );
      // A deprecated name is read as the one that replaced it.
      const old = await scan(world, `${world.shirt}?linkType=gs1:productSustainabilityInfo`, {
        "accept-language": "fr",
      });
      const leads = leadsTo(old);
      return unless(gs1 && leads.endsWith("/fr/sustainability"), `${gs1} ${told(old)}`);
    },
  },
  {
    ...{
      level: "SHALL",
      says: "redirection by a company prefix alone is marked gs1:handledBy",
      in: ["1.2:17", "1.0:31", "1.0:59", "CE:21"],
    },
    notHere: NO_PREFIX_REDIRECTS,
    fault: async (world) =>
      unless((await scan(world, "/01/09521234000013")).status === 404, "redirects"),
  },
];

export const STATEMENTS: readonly Statement[] = [
  ...PROTOCOL,
  ...COMPRESSION,
  ...REQUESTS,
  ...LINK_SETS,
  ...DEFAULTS,
  ...VOCABULARY,
];
