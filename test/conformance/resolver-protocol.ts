/** What the resolver standard says of methods, transport, compression, and of what is asked. */
import {
  ABSENT,
  COMPRESSED,
  description,
  eachRequest,
  first,
  LINK_SET,
  MALFORMED,
  NO_COMPRESSION,
  paths,
  type Statement,
  told,
  unless,
} from "./resolver-looks.ts";
import { isRedirect, leadsTo, scan } from "./resolver-world.ts";

/** Methods, transport, pages of other origins. */
export const PROTOCOL: readonly Statement[] = [
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

export const COMPRESSION: readonly Statement[] = [
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
export const REQUESTS: readonly Statement[] = [
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
