/** Arabic of the screens in screens/find: see text/en. */
import type { find as english } from "../en/find.ts";

export const find: typeof english = {};
