/** The work before a question, done by this device: in slices, so that the page stays alive. */
import { hasWork } from "../../../worker/core/work.ts";

const SLICE = 2_000;

export async function findNonce(work: {
  challenge: string;
  about: string;
  text: string;
}): Promise<string> {
  for (let n = 0; ; n++) {
    if (n % SLICE === 0) await new Promise((done) => setTimeout(done));
    const nonce = n.toString(36);
    if (hasWork({ ...work, nonce })) return nonce;
  }
}
