/** The command line in a clone: everything, the operator's commands included. */
import { dispatch, type Operator } from "./dispatch.ts";
import { terminal } from "./io.ts";

// Loaded by name and only when asked for: who verifies needs no database driver.
const OPERATOR_MODULE: string = "./operator.ts";

async function loadOperator(): Promise<Operator> {
  const module = (await import(OPERATOR_MODULE)) as { readonly operatorCommand: Operator };
  return module.operatorCommand;
}

process.exitCode = await dispatch(process.argv.slice(2), terminal, loadOperator);
