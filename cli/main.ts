/** The command line in a clone: everything, the operator's commands included. */
import { dispatch } from "./dispatch.ts";
import { terminal } from "./io.ts";

// Only when asked for: who verifies needs no database driver.
const loadOperator = async () => (await import("./operator.ts")).operatorCommand;

process.exitCode = await dispatch(process.argv.slice(2), terminal, loadOperator);
