/** Few values in many spellings: so that what a question asks for is often there, and often spelled otherwise. */
import fc from "fast-check";
import { ALL_NAMED, COMPANY_PREFIXES, spellingsOf } from "../core/epcis/random-names.ts";

/** Each line names one thing. The company is 9521234. */
export const SERIALS = [
  [
    "https://id.gs1.org/01/09521234543213/21/7",
    "https://scan.nordlys.example/p/01/09521234543213/21/7?17=270101",
    "urn:epc:id:sgtin:9521234.054321.7",
  ],
  ["https://id.gs1.org/01/09521234543213/21/8", "urn:epc:id:sgtin:9521234.054321.8"],
  ["http://ex.example/01/19521234543210/21/7", "urn:epc:id:sgtin:9521234.154321.7"],
  ["https://id.gs1.org/01/09521235000005/21/7"],
  ["https://id.gs1.org/01/09521234543213/22/A/21/9"],
  ["https://id.gs1.org/00/095212340000000105", "urn:epc:id:sscc:9521234.0000000010"],
  ["https://id.gs1.org/8004/9521234SENS-1", "urn:epc:id:giai:9521234.SENS-1"],
  ["https://id.gs1.org/8003/09521234000013P1", "urn:epc:id:grai:9521234.00001.P1"],
  ["https://ex.example/things/7"],
  ["urn:uuid:00000000-0000-4000-8000-00000000beef"],
] as const;

export const CLASSES = [
  ["https://id.gs1.org/01/09521234543213", "urn:epc:idpat:sgtin:9521234.054321.*"],
  [
    "https://id.gs1.org/01/09521234543213/10/LOT-7",
    "https://ex.example/01/09521234543213/10/LOT-7?17=270101",
    "urn:epc:class:lgtin:9521234.054321.LOT-7",
  ],
  ["https://id.gs1.org/01/09521234543213/10/LOT%2F8", "urn:epc:class:lgtin:9521234.054321.LOT%2F8"],
  ["https://id.gs1.org/01/19521234543210", "urn:epc:idpat:sgtin:9521234.154321.*"],
  ["https://id.gs1.org/01/09521235000005/10/LOT-7"],
  ["https://ex.example/classes/green"],
] as const;

export const PATTERNS = [
  ...["urn:epc:idpat:sgtin:9521234.054321.*", "urn:epc:idpat:sgtin:9521234.154321.*"],
  ...["urn:epc:idpat:sgtin:*.*.*", "urn:epc:idpat:grai:9521234.00001.*"],
  ...COMPANY_PREFIXES.flatMap((company) => [
    ...["sgtin", "grai", "cpi", "upui"].map((kind) => `urn:epc:idpat:${kind}:${company}.*.*`),
    ...["sscc", "giai"].map((kind) => `urn:epc:idpat:${kind}:${company}.*`),
  ]),
] as const;

export const PLACES = [
  [
    "https://id.gs1.org/414/9521234000013",
    "https://ex.example/414/9521234000013",
    "urn:epc:id:sgln:9521234.00001.0",
  ],
  ["https://id.gs1.org/414/9521234000013/254/gate", "urn:epc:id:sgln:9521234.00001.gate"],
  ["https://id.gs1.org/414/9521234000020", "urn:epc:id:sgln:9521234.00002.0"],
  ["geo:6.84,37.75"],
  ["https://ex.example/plots/17"],
] as const;

export const PARTIES = [
  ["https://id.gs1.org/417/9521234000013", "urn:epc:id:pgln:9521234.00001"],
  ["https://id.gs1.org/417/9521234000020", "urn:epc:id:pgln:9521234.00002"],
  ["https://ex.example/partners/aurora"],
] as const;

export const TRANSACTIONS = [
  ["https://id.gs1.org/253/9521234000013PO-1", "urn:epc:id:gdti:9521234.00001.PO-1"],
  ["urn:epcglobal:cbv:bt:9521234000013:PO-2"],
  ["https://id.gs1.org/253/9521234000020T2", "urn:epc:id:gdti:9521234.00002.T2"],
] as const;

/** Every thing above, and those of test/core/epcis: a spelling leads to the others. */
export const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...[SERIALS, CLASSES, PLACES, PARTIES, TRANSACTIONS].flat(),
    ...ALL_NAMED.map((named) => spellingsOf(named)),
  ].flatMap((names) => names.map((name): [string, readonly string[]] => [name, names])),
);

export const INSTANTS = [
  ["2026-03-01T00:00:00Z", "2026-03-01T01:00:00.000+01:00", "2026-02-28T19:00:00.0-05:00"],
  ["2026-03-01T08:15:30.250Z", "2026-03-01T13:45:30.25+05:30", "2026-03-01T08:15:30.2502Z"],
  ["2026-03-01T08:15:30.251Z", "2026-03-01T10:15:30.2506+02:00"],
  ["2026-03-02T23:59:59.999Z", "2026-03-03T02:59:59.999+03:00"],
  ["2025-12-31T23:30:00Z", "2026-01-01T00:30:00+01:00"],
] as const;

/** Of the CBV, as they are found in events: the web addresses slip through the schema. */
export const STEPS = [
  ...["shipping", "https://ref.gs1.org/cbv/BizStep-shipping", "packing", "commissioning"],
  ...["ex:cupping", "https://ex.example/cupping", "o:cupping"],
] as const;
export const DISPOSITIONS = [
  ...["in_transit", "active", "https://ref.gs1.org/cbv/Disp-active", "damaged"],
  ...["ex:resting", "o:resting"],
] as const;
export const UNITS = ["KGM", "CEL", "A93"] as const;

/** What extension fields are called; `o` is another namespace with the same names in it. */
export const FIELDS = [
  ...["ex:score", "ex:note", "ex:when", "ex:tags", "ex:meta", "https://ex.example/score"],
  ...["o:score", "o:when", "rp:process", "urn:example:code"],
] as const;

/** Directly in events, each with one kind of value: what they are put in order by. */
export const ORDER_FIELDS = [
  ...["https://ex.example/rank", "https://ex.example/name", "https://ex.example/day"],
] as const;

export const NAMESPACES = { ex: "https://ex.example/", o: "https://other.example/ns#" } as const;

export function oneOf<T>(pool: readonly (readonly T[])[]): fc.Arbitrary<T> {
  return fc.constantFrom(...pool).chain((names) => fc.constantFrom(...names));
}
