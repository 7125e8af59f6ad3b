/** What the resolver standard says of the default, of link types, and of the description file. */
import {
  description,
  eachLinkSet,
  eachRequest,
  NO_PREFIX_REDIRECTS,
  paths,
  type Statement,
  told,
  unless,
} from "./resolver-looks.ts";
import { isRedirect, leadsTo, linksOf, scan, VOC } from "./resolver-world.ts";

export const DEFAULTS: readonly Statement[] = [
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

export const VOCABULARY: readonly Statement[] = [
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
