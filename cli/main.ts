/** The command line in a clone: everything, labels and the operator's commands included. */
import { dispatch } from "./dispatch.ts";
import { terminal } from "./io.ts";

// Only when asked for: who verifies needs no database driver, and nothing that draws.
const loadMore = async (command: string) =>
  command === "labels"
    ? (await import("./labels.ts")).labelsCommand
    : (await import("./operator.ts")).operatorCommand;

process.exitCode = await dispatch(process.argv.slice(2), terminal, loadMore);
