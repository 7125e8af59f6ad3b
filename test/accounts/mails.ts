/** What the local Worker would have mailed: it prints a line for each. */
import type { TestStack } from "../support/stack.ts";

const WAIT_MS_MAX = 10_000;

/** The newest link that went to an address, in a mail whose subject says this; behind the first `seen`, for a line may come later than its mail. */
export async function mailedLink(
  stack: TestStack,
  to: string,
  subject = "",
  seen = 0,
): Promise<string> {
  const deadline = Date.now() + WAIT_MS_MAX;
  for (;;) {
    const line = mailsTo(stack, to)
      .slice(seen)
      .findLast((one) => one.includes(subject));
    const link = line?.split(" ").at(-1);
    if (link !== undefined) return link;
    if (Date.now() > deadline) throw new Error(`no mail went to ${to}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function mailsTo({ worker }: TestStack, to: string): readonly string[] {
  return worker.logs
    .map(({ message }) => message)
    .filter((one) => one.startsWith(`mail to ${to}:`));
}

export const tokenOf = (link: string): string => link.replace(/^.*#/, "");
