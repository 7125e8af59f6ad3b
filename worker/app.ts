/** The Worker's HTTP face: what every request passes through, then one mount per door. */
import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "./core/problem.ts";
import type { Deps } from "./deps.ts";
import type { App } from "./routes/app-env.ts";
import { digitalLink } from "./routes/digital-link.ts";
import { epcis } from "./routes/epcis.ts";
import { events } from "./routes/events.ts";
import { health } from "./routes/health.ts";
import { home } from "./routes/home.tsx";
import { log } from "./routes/log.ts";
import { customers, suppliers } from "./routes/partners.ts";
import { passport } from "./routes/passport.tsx";
import { policy } from "./routes/policy.ts";
import { problemResponse } from "./routes/problem.ts";
import { products } from "./routes/products.ts";
import { proofs } from "./routes/proofs.ts";
import { qr } from "./routes/qr.ts";

export function createApp(deps: Deps) {
  const app = new Hono<App>();
  app.use(requestId(), async (c, next) => {
    c.set("deps", deps);
    await next();
  });
  const strict = secureHeaders(HEADERS);
  // A passport's visitor may name any RPC to check against, so only there may a page ask other hosts.
  const forPassports = secureHeaders({ ...HEADERS, contentSecurityPolicy: passportPolicy(deps) });
  app.use((c, next) => (c.req.path.startsWith("/p/") ? forPassports : strict)(c, next));
  app.onError((error, c) => problemResponse(c, error));
  app.notFound((c) =>
    problemResponse(c, new Problem("not-found", "There is nothing at this address.")),
  );
  return app
    .route("/", home)
    .route("/", digitalLink)
    .route("/p", passport)
    .route("/epcis", epcis)
    .route("/api/events", events)
    .route("/api/products", products)
    .route("/api/suppliers", suppliers)
    .route("/api/customers", customers)
    .route("/log", log)
    .route("/proofs", proofs)
    .route("/.well-known/rootproof-policy.json", policy)
    .route("/qr", qr)
    .route("/healthz", health);
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

function passportPolicy({ isLocal, chain }: Deps) {
  const local = isLocal ? (chain?.rpcs ?? []).map((rpc) => new URL(rpc).origin) : [];
  return { ...CONTENT, connectSrc: ["'self'", "https:", ...local] };
}
