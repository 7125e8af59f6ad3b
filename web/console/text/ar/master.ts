/** Arabic of the screens in screens/master: see text/en. */
import type { master as english } from "../en/master.ts";

export const master: typeof english = {};
