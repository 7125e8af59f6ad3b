/** The command line as one file for strangers: it verifies and hashes, and knows no operator. */
import { dispatch } from "./dispatch.ts";
import { terminal } from "./io.ts";

process.exitCode = await dispatch(process.argv.slice(2), terminal);
