/** What needs somebody, as the database finds it. docs/find-and-act.md, *Tasks*. */
import type { Task } from "../../schema/wire/find.ts";

export type FoundTask = Exclude<
  Task,
  { readonly request: unknown } | { readonly finding: unknown } | { readonly transfer: unknown }
>;

export interface FoundTasks {
  readonly tasks: readonly FoundTask[];
  readonly more: boolean;
}

export interface TaskList {
  /** At most so many of each kind; transfers are looked at from one moment to another (Unix milliseconds). */
  find(
    organisation: string,
    asked: { readonly limit: number; readonly from: number; readonly to: number },
  ): Promise<FoundTasks>;
}
