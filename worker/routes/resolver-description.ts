/** What this resolver says of itself, and what its link sets mean in JSON-LD. GS1-Conformant Resolver §4.11; docs/resolver.md, *Description file*. */
import { Hono } from "hono";
import { cors } from "hono/cors";
import { GS1_LINK_TYPES } from "../core/resolver/generated/vocabulary.ts";
import { GS1_VOC } from "../core/resolver/link-types.ts";
import type { App } from "./app-env.ts";

const CACHE = { "cache-control": "public, max-age=3600" };
const RELATIONS = "https://www.iana.org/assignments/link-relations/";

export const resolverDescription = new Hono<App>()
  .use("/.well-known/gs1resolver", cors({ origin: "*", exposeHeaders: ["Link", "Location"] }))
  .get("/.well-known/gs1resolver", (c) => {
    const { site, deps } = c.var;
    const { hostname } = new URL(site.origin);
    const { name = `The operator of ${hostname}`, email } = deps.operator;
    const description = {
      name: `Rootproof resolver at ${hostname}`,
      resolverRoot: site.origin,
      supportedPrimaryKeys: ["all"],
      supportedLinkType: [
        { namespace: GS1_VOC, prefix: "gs1:" },
        { namespace: RELATIONS, prefix: "iana:" },
      ],
      supportedContextValuesExternal: [
        {
          nameOfList: "ISO 3166-1 alpha-2",
          url: "https://www.iso.org/iso-3166-country-codes.html",
        },
      ],
      linkTypeDefaultCanBeLinkset: false,
      compressionSupported: false,
      comment: "Compressed URIs are not supported: they are answered with 404.",
      jsonLdContext: `${site.origin}/linkset-context.jsonld`,
      contact: { fn: name, ...(email !== undefined && { hasEmail: `mailto:${email}` }) },
    };
    return c.json(description, 200, CACHE);
  })
  .use("/linkset-context.jsonld", cors({ origin: "*" }))
  .get("/linkset-context.jsonld", (c) =>
    c.body(JSON.stringify({ "@context": CONTEXT }), 200, {
      ...CACHE,
      "content-type": "application/ld+json",
    }),
  );

/** RFC 9264 §4.2.2: an anchor is a subject, a link type a predicate, a target an object with properties of its own. */
const CONTEXT = {
  "@version": 1.1,
  "@vocab": RELATIONS,
  dcterms: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  gs1: GS1_VOC,
  linkset: "@graph",
  anchor: "@id",
  href: "@id",
  itemDescription: "rdfs:comment",
  title: "dcterms:title",
  type: "dcterms:format",
  hreflang: { "@id": "dcterms:language", "@container": "@set" },
  context: { "@id": "dcterms:coverage", "@container": "@set" },
  fwqs: { "@id": "gs1:forwardQueryStrings", "@type": "xsd:boolean" },
  public: { "@id": "dcterms:accessRights", "@type": "xsd:boolean" },
  ...Object.fromEntries(
    [...GS1_LINK_TYPES.keys()].map((name) => [GS1_VOC + name, { "@id": `gs1:${name}` }]),
  ),
};
