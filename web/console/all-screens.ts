/** Every screen of the console and where it stands. Its code is fetched when somebody goes there. */
import { screens as account } from "./screens/account/index.ts";
import { screens as capture } from "./screens/capture/index.ts";
import { screens as channels } from "./screens/channels/index.ts";
import { screens as claims } from "./screens/claims/index.ts";
import { screens as find } from "./screens/find/index.ts";
import { screens as insight } from "./screens/insight/index.ts";
import { screens as link } from "./screens/link/index.ts";
import { screens as master } from "./screens/master/index.ts";
import { screens as operator } from "./screens/operator/index.ts";
import { screens as questions } from "./screens/questions/index.ts";
import { screens as sheets } from "./screens/sheets/index.ts";
import { screens as start } from "./screens/start/index.ts";
import type { Screen } from "./screens.ts";

export const SCREENS: readonly Screen[] = [
  ...[
    account,
    start,
    capture,
    link,
    sheets,
    master,
    claims,
    questions,
    insight,
    channels,
    find,
    operator,
  ].flat(),
];
