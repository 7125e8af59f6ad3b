/** What the resolver standard says of link sets. */
import type { Json } from "../../worker/core/json.ts";
import { membersOf } from "./partner.ts";
import { linkSetFault } from "./resolver-checks.ts";
import {
  CONTEXT_REL,
  eachLinkSet,
  eachRequest,
  LINK_SET,
  paths,
  type Statement,
  told,
  unless,
} from "./resolver-looks.ts";
import { contextsIn, linksOf, scan, VOC } from "./resolver-world.ts";

export const LINK_SETS: readonly Statement[] = [
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
