/** Documents that say two different things under one eventID. The schema sees one event at a time and takes them; we do not. */
import type { Argued } from "./rows.ts";

/** By file. docs/epcis-profile.md, *Duplicates and corrections*. */
export const CONTRADICTORY: readonly string[] = [
  "opentraceability/traceback_tests.jsonld",
  "ralphtro-event-hash/examples/epcisDocHavingEventWithIgnoreFields.jsonld",
  "ralphtro-event-hash/examples/epcisQueryDocHavingEventWithIgnoreFields.jsonld",
];

const REASON =
  "The document says different things under one eventID: another place and time, other goods, other extensions. EPCIS 2.0 §7.4.1 " +
  "wants an eventID to be unique among all events but error declarations, and §7.4.1.2 calls those the only case in which it may " +
  "come twice, with all else equal. The JSON schema judges one event at a time and cannot see it. A log that took both would prove " +
  "two truths under one name, so the second is refused with 409, `ResourceAlreadyExistsException`, and nothing of the document is kept.";

export const contradictoryRows: ReadonlyMap<string, Argued> = new Map(
  CONTRADICTORY.map((file) => [
    file,
    { fails: /^409 .*epcisException:ResourceAlreadyExistsException/, reason: REASON },
  ]),
);
