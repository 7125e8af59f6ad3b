/** Events that carry a signature are let in only with one that fits, by a key of the organisation's. docs/epcis-profile.md, *Signatures*. */
import { Problem } from "../core/problem.ts";
import { type EventSignature, refused, signatureIn } from "../core/steps/signature.ts";
import type { DeviceKeys, Es256 } from "../ports.ts";
import type { SentEvent } from "./read-event.ts";

export interface SignaturePorts {
  readonly deviceKeys: Pick<DeviceKeys, "find">;
  readonly es256: Pick<Es256, "verify">;
}

interface Signed {
  readonly event: SentEvent;
  readonly signature: EventSignature;
}

/** Those that stand; what is wrong with the others is told to `refuse`. The keys are read in one go, and not at all where nothing is signed. */
export async function checkSignatures(
  { deviceKeys, es256 }: SignaturePorts,
  sent: readonly SentEvent[],
  { organisation, refuse }: { organisation: string; refuse: (problem: Problem) => void },
): Promise<readonly SentEvent[]> {
  const fallen = new Set<SentEvent>();
  const fail = (event: SentEvent, problem: Problem) => {
    fallen.add(event);
    refuse(problem);
  };
  const signed = sent.flatMap((event): Signed[] => {
    try {
      const signature = signatureIn(event.document, event.pointer);
      return signature === undefined ? [] : [{ event, signature }];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      fail(event, error);
      return [];
    }
  });
  if (signed.length > 0) {
    const thumbprints = [...new Set(signed.map(({ signature }) => signature.thumbprint))];
    const keys = await deviceKeys.find(organisation, thumbprints);
    for (const { event, signature } of signed) {
      const { thumbprint, pointer, signed: bytes, value } = signature;
      const jwk = keys.get(thumbprint);
      if (jwk === undefined) fail(event, refused(pointer, "names a key that you did not register"));
      else if (!(await es256.verify(jwk, bytes, value)))
        fail(event, refused(pointer, "does not fit the event: it says something else now"));
    }
  }
  return fallen.size === 0 ? sent : sent.filter((event) => !fallen.has(event));
}
