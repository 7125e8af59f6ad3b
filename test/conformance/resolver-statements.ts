/**
 * What the GS1-Conformant Resolver standard asks for, statement by statement, each with how it is seen here. `in` names the lines of the
 * corpus's texts: 1.2 is Conformance1_2.txt, 1.0 ConformantResolver1_0.txt, CE the checklist of GS1's own community resolver.
 */
import { corpusText } from "../core/corpus.ts";
import { DEFAULTS, VOCABULARY } from "./resolver-choices.ts";
import { LINK_SETS } from "./resolver-link-sets.ts";
import type { Statement } from "./resolver-looks.ts";
import { COMPRESSION, PROTOCOL, REQUESTS } from "./resolver-protocol.ts";

/** The texts whose lines are named, by the names that name them. */
export const resolverTexts = (): readonly (readonly [string, string])[] => [
  ["1.2", corpusText("gs1-resolver-testsuite/Conformance1_2.txt")],
  ["1.0", corpusText("gs1-resolver-testsuite/ConformantResolver1_0.txt")],
  ["CE", corpusText("gs1-resolver-testsuite/Conformance.txt")],
];

export const STATEMENTS: readonly Statement[] = [
  ...PROTOCOL,
  ...COMPRESSION,
  ...REQUESTS,
  ...LINK_SETS,
  ...DEFAULTS,
  ...VOCABULARY,
];
