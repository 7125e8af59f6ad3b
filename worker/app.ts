/** The Worker's HTTP face: what every request passes through, then one mount per door. */
import { type Context, Hono, type MiddlewareHandler, type Next } from "hono";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "./core/problem.ts";
import type { Deps } from "./deps.ts";
import { account } from "./routes/account/index.ts";
import { api } from "./routes/api/index.tsx";
import { apiKeys } from "./routes/api-keys.ts";
import type { App } from "./routes/app-env.ts";
import { ask } from "./routes/ask.tsx";
import { badge } from "./routes/badge.ts";
import { certificates, schemes } from "./routes/certificates.ts";
import { companyPrefixes } from "./routes/company-prefixes.ts";
import { confirmations } from "./routes/confirmations.ts";
import { console_ } from "./routes/console.tsx";
import { deviceKeys } from "./routes/device-keys.ts";
import { digitalLink } from "./routes/digital-link.ts";
import { disclosed } from "./routes/disclosed.ts";
import { forgetAtEdge } from "./routes/edge.ts";
import { epcis, epcisTop } from "./routes/epcis/index.ts";
import { events } from "./routes/events.ts";
import { figures } from "./routes/figures.ts";
import { files, publicFiles } from "./routes/files.ts";
import { find } from "./routes/find.tsx";
import { findings } from "./routes/findings.ts";
import { goodsClaims } from "./routes/goods-claims.ts";
import { health } from "./routes/health.ts";
import { home } from "./routes/home.tsx";
import { insight } from "./routes/insight.ts";
import { invitations } from "./routes/invitations.ts";
import { keys } from "./routes/keys.ts";
import { labels } from "./routes/labels.tsx";
import { links } from "./routes/links.ts";
import { lint } from "./routes/lint.ts";
import { log } from "./routes/log.ts";
import { eventList, lots } from "./routes/lots.ts";
import { map } from "./routes/map.ts";
import { masterData } from "./routes/master-data.ts";
import { me } from "./routes/me.ts";
import { members } from "./routes/members.ts";
import { answerNoDoor } from "./routes/not-found.tsx";
import { notices } from "./routes/notices.ts";
import { operator } from "./routes/operator.ts";
import { operatorCertificates } from "./routes/operator-certificates.ts";
import { organisation, organisations } from "./routes/organisations.ts";
import { customers, partners, suppliers } from "./routes/partners.ts";
import { passport } from "./routes/passport.tsx";
import { peopleCards } from "./routes/people-cards.ts";
import { policy } from "./routes/policy.ts";
import { problemResponse } from "./routes/problem.ts";
import { processProfiles } from "./routes/process-profiles.ts";
import { products } from "./routes/products.ts";
import { proofs } from "./routes/proofs.ts";
import { qr } from "./routes/qr.ts";
import { questions } from "./routes/questions.ts";
import { rateLimit } from "./routes/rate-limit.ts";
import { recalls } from "./routes/recalls.ts";
import { requests } from "./routes/requests.ts";
import { resolverDescription } from "./routes/resolver-description.ts";
import { seen } from "./routes/seen.ts";
import { site } from "./routes/site.ts";
import { plots, sites } from "./routes/sites.ts";
import { stories } from "./routes/stories.ts";
import { supplierLinks } from "./routes/supplier-links.ts";
import { tap } from "./routes/tap.tsx";
import { tasks } from "./routes/tasks.ts";
import { theme, themeStyle } from "./routes/theme.ts";
import { transfers } from "./routes/transfers.ts";

/** The doors alone; what stands behind them comes with each request. */
export function createApp() {
  const app = house(headers);
  app.use(async (c, next) => {
    // No name of ours holds U+0000, and PostgreSQL cannot even be asked for it.
    if (c.req.url.includes("%00")) throw nothingHere();
    c.set("deps", c.env.deps);
    await next();
  });
  app.use(site, rateLimit, forgetAtEdge);
  return app
    .route("/", home)
    .route("/", digitalLink)
    .route("/", resolverDescription)
    .route("/p", passport)
    .route("/c", find)
    .route("/ask", ask)
    .route("/seen", seen)
    .route("/tap", tap)
    .route("/epcis", epcisTop)
    .route("/epcis/", epcisTop)
    .route("/epcis", epcis)
    .route("/api", api)
    .route("/api", forClients())
    .route("/files", publicFiles)
    .route("/labels", labels)
    .route("/theme", themeStyle)
    .route("/map", map)
    .route("/badge", badge)
    .route("/console", console_)
    .route("/log", log)
    .route("/proofs", proofs)
    .route("/.well-known/rootproof-policy.json", policy)
    .route("/qr", qr)
    .route("/healthz", health);
}

/** What is ours, beside EPCIS. */
function forClients() {
  return new Hono<App>()
    .route("/events", events)
    .route("/files", files)
    .route("/disclosed", disclosed)
    .route("/people-cards", peopleCards)
    .route("/sites", sites)
    .route("/plots", plots)
    .route("/device-keys", deviceKeys)
    .route("/products", products)
    .route("/process-profiles", processProfiles)
    .route("/theme", theme)
    .route("/suppliers", suppliers)
    .route("/customers", customers)
    .route("/partners", partners)
    .route("/supplier-links", supplierLinks)
    .route("/confirmations", confirmations)
    .route("/me", me)
    .route("/operator/certificates", operatorCertificates)
    .route("/operator", operator)
    .route("/account", account)
    .route("/organisations", organisations)
    .route("/organisation", organisation)
    .route("/members", members)
    .route("/invitations", invitations)
    .route("/api-keys", apiKeys)
    .route("/keys", keys)
    .route("/links", links)
    .route("/lint", lint)
    .route("/certificates", certificates)
    .route("/schemes", schemes)
    .route("/claims", goodsClaims)
    .route("/figures", figures)
    .route("/stories", stories)
    .route("/questions", questions)
    .route("/insight", insight)
    .route("/notices", notices)
    .route("/lots", lots)
    .route("/event-list", eventList)
    .route("/findings", findings)
    .route("/requests", requests)
    .route("/tasks", tasks)
    .route("/transfers", transfers)
    .route("/recalls", recalls)
    .route("/company-prefixes", companyPrefixes)
    .route("/master-data", masterData);
}

/** The built files leave under the same headers; nothing else of a request is made ready for them. */
export function createAssets(read: (request: Request) => Promise<Response>) {
  return house(secureHeaders(HEADERS)).get("/assets/*", async (c) => {
    const file = await read(c.req.raw);
    if (file.status === 404) throw nothingHere();
    return new Response(file.body, file);
  });
}

/** Fail closed: with a setting missing or unsafe, nothing is answered but that. */
export function createRefusal() {
  return house(secureHeaders(HEADERS)).all("*", () => {
    throw new Problem("environment", "This service is not set up completely and answers nothing.");
  });
}

/** What every request passes through, whoever answers it. */
function house(headers: MiddlewareHandler<App>) {
  const app = new Hono<App>();
  app.use(requestId(), headers);
  app.onError((error, c) => problemResponse(c, error));
  app.notFound((c) => answerNoDoor(c, nothingHere(new URL(c.req.url).pathname)));
  return app;
}

function nothingHere(path = ""): Problem {
  return new Problem("not-found", `There is nothing at this address.${whatMayHelp(path)}`);
}

/** The two ways in which an address of the API is most often wrong. */
function whatMayHelp(path: string): string {
  if (/^\/(?:epcis|api)\/.*(?:https?:|urn:|ni:)\/*/.test(path)) {
    return " An identifier in it is percent-encoded as a whole: https%3A%2F%2Fid.gs1.org%2F01%2F…";
  }
  return /^\/(?:epcis|api)\/.*\/$/.test(path) ? " Try it without the slash at the end." : "";
}

const CONTENT = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
const HEADERS = {
  contentSecurityPolicy: CONTENT,
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  crossOriginResourcePolicy: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
};

/** Somebody's upload: it may be looked at or saved, and does nothing, not even where a browser opens it by itself. */
const FILES = {
  ...HEADERS,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    sandbox: [],
  },
  crossOriginResourcePolicy: "same-origin",
};
const IS_A_FILE = /^\/(?:files|api\/files|api\/disclosed\/files)\/./;

/** It takes photos, reads codes with the camera (a library in WebAssembly), and works without a connection. */
const CONSOLE = {
  ...HEADERS,
  contentSecurityPolicy: {
    ...CONTENT,
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    imgSrc: ["'self'", "blob:"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
  },
  permissionsPolicy: { ...HEADERS.permissionsPolicy, camera: ["self"], geolocation: ["self"] },
};

function passportPolicy({ isLocal, chain }: Deps) {
  const local = isLocal ? (chain?.rpcs ?? []).map((rpc) => new URL(rpc).origin) : [];
  return { ...fieldPolicy({ isLocal }), connectSrc: ["'self'", "https:", ...local] };
}

/** The front door, codes to type, and what is said of a code that leads nowhere; a compressed link stands at the root. */
const HAS_A_FIELD = /^\/(?:(?:c|p|\d{2,4})?(?:\/.*)?|[\w-]{10,}\/?)$/;

/** A code that is typed may lead to its maker's own site, and browsers hold a form's redirects to this as well. */
function fieldPolicy({ isLocal }: Pick<Deps, "isLocal">) {
  return { ...CONTENT, formAction: ["'self'", "https:", ...(isLocal ? ["http:"] : [])] };
}

const strict = secureHeaders(HEADERS);
const forConsole = secureHeaders(CONSOLE);
const forFiles = secureHeaders(FILES);
const under = (contentSecurityPolicy: object) =>
  secureHeaders({ ...HEADERS, contentSecurityPolicy });

/** What a page may do is no more than it needs. */
function headers(c: Context<App>, next: Next) {
  const { path } = c.req;
  // A passport's visitor may name any RPC to check against, so only there may a page ask other hosts.
  if (path.startsWith("/p/")) return under(passportPolicy(c.env.deps))(c, next);
  if (/^\/console(\/|$)/.test(path)) return forConsole(c, next);
  if (IS_A_FILE.test(path)) return forFiles(c, next);
  return (HAS_A_FIELD.test(path) ? under(fieldPolicy(c.env.deps)) : strict)(c, next);
}
