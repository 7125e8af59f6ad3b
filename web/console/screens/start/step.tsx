/** Which step of how many. */
import { useText } from "../../context.ts";

const STEPS = 4;

export function Progress({ at }: { readonly at: 1 | 2 | 3 | 4 }) {
  const { start } = useText();
  return (
    <p class="progress">
      <progress value={at} max={STEPS} aria-hidden="true" />
      {start.steps(at, STEPS)}
    </p>
  );
}
