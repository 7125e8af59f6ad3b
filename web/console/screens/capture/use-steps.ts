/** What was recorded on this phone for the organisation that is worked for, always as it is just now. */
import { useEffect, useState } from "preact/hooks";
import { useConsole } from "../../context.ts";
import { openQueue } from "../../offline/open-queue.ts";
import type { Queue, QueuedStep } from "../../offline/queue.ts";

export interface Steps {
  readonly queue: Queue;
  /** Newest first. */
  readonly steps: readonly QueuedStep[];
}

/** Undefined until the phone's database has answered. */
export function useSteps(): Steps | undefined {
  const { organisation } = useConsole();
  const [found, setFound] = useState<Steps>();
  const slug = organisation?.slug;
  useEffect(() => {
    if (slug === undefined) return;
    let isOver = false;
    let end = () => {};
    const begin = async () => {
      const queue = await openQueue();
      const look = async () => {
        const steps = await queue.list(slug);
        if (!isOver) setFound({ queue, steps });
      };
      if (isOver) return;
      end = queue.onChange(() => void look());
      await look();
    };
    begin().catch(console.error);
    return () => {
      isOver = true;
      end();
    };
  }, [slug]);
  return found;
}
