import type { Screen } from "../../screens.ts";

export const screens: readonly Screen[] = [];
