/** What random events are made of: small pools, so that a question asked of one event is answered by others as well. */

import { checkDigit } from "../../../worker/core/gs1/check-digit.ts";
import { percentEncode } from "../../../worker/core/gs1/percent.ts";

/** A thing with both its names: the EPC URN, and the path of its Digital Links. */
export type Named = { readonly urn: string; readonly path: string };

/** Companies; nobody says in a Digital Link how long their prefix is. */
export const COMPANY_PREFIXES = ["9521234", "952987654"] as const;
export const HOSTS = [
  "https://id.gs1.org",
  "https://id.nordlys.example",
  "http://shop.example/products/all",
] as const;
/** Two namespaces; which prefix stands for which differs from event to event. */
export const NAMESPACES = ["https://ns.nordlys.example/epcis/", "urn:example:finca:"] as const;

const SERIALS = ["1", "A-7", "x(2)", "b/c", "d%+"] as const;
const LOTS = ["LOT-7", "L.8", "2026/03"] as const;

const withCheckDigit = (body: string) => body + checkDigit(body);
/** A reference as long as this company's prefix lets it be. */
const reference = (company: string, digits: number, number: number) =>
  String(number).padStart(digits - company.length, "0");
const gtin = (company: string, item: string) => withCheckDigit(item[0] + company + item.slice(1));
/** URNs escape less than Digital Links. */
const inUrn = (text: string) => text.replace(/["%&/<>?#]/g, percentEncode);
const inPath = percentEncode;

const each = <T>(make: (company: string) => readonly T[]) => COMPANY_PREFIXES.flatMap(make);

export const INSTANCES: readonly Named[] = each((company) => {
  const items = [1, 2].map((number) => reference(company, 13, number));
  const [item = ""] = items;
  const asset = reference(company, 12, 6);
  const shipment = reference(company, 17, 33);
  return [
    ...items.flatMap((one) =>
      SERIALS.map((serial) => ({
        urn: `urn:epc:id:sgtin:${company}.${one}.${inUrn(serial)}`,
        path: `/01/${gtin(company, one)}/21/${inPath(serial)}`,
      })),
    ),
    {
      urn: `urn:epc:id:sscc:${company}.${shipment}`,
      path: `/00/${withCheckDigit(shipment[0] + company + shipment.slice(1))}`,
    },
    {
      urn: `urn:epc:id:grai:${company}.${asset}.P1`,
      path: `/8003/0${withCheckDigit(company + asset)}P1`,
    },
    { urn: `urn:epc:id:giai:${company}.S2`, path: `/8004/${company}S2` },
    { urn: `urn:epc:id:cpi:${company}.AB-C.12`, path: `/8010/${company}AB-C/8011/12` },
    {
      urn: `urn:epc:id:itip:${company}.${item}.01.02.9`,
      path: `/8006/${gtin(company, item)}0102/21/9`,
    },
    {
      urn: `urn:epc:id:upui:${company}.${item}.U1`,
      path: `/01/${gtin(company, item)}/235/U1`,
    },
  ];
});

export const CLASSES: readonly Named[] = each((company) =>
  [1, 2].flatMap((number) => {
    const item = reference(company, 13, number);
    return [
      ...LOTS.map((lot) => ({
        urn: `urn:epc:class:lgtin:${company}.${item}.${inUrn(lot)}`,
        path: `/01/${gtin(company, item)}/10/${inPath(lot)}`,
      })),
      { urn: `urn:epc:idpat:sgtin:${company}.${item}.*`, path: `/01/${gtin(company, item)}` },
    ];
  }),
);

export const PLACES: readonly Named[] = each((company) =>
  [1, 2].flatMap((number) => {
    const place = reference(company, 12, number);
    const gln = withCheckDigit(company + place);
    return [
      { urn: `urn:epc:id:sgln:${company}.${place}.0`, path: `/414/${gln}` },
      { urn: `urn:epc:id:sgln:${company}.${place}.dock-3`, path: `/414/${gln}/254/dock-3` },
    ];
  }),
);

export const PARTIES: readonly Named[] = each((company) => {
  const party = reference(company, 12, 1);
  return [
    {
      urn: `urn:epc:id:pgln:${company}.${party}`,
      path: `/417/${withCheckDigit(company + party)}`,
    },
  ];
});

/** Business transactions, transformations and documents. */
export const PAPERS: readonly Named[] = each((company) => {
  const kind = reference(company, 12, 5);
  return ["PO-1", "T2"].map((serial) => ({
    urn: `urn:epc:id:gdti:${company}.${kind}.${serial}`,
    path: `/253/${withCheckDigit(company + kind)}${serial}`,
  }));
});

export const DEVICES: readonly Named[] = each((company) => [
  { urn: `urn:epc:id:giai:${company}.sensor-1`, path: `/8004/${company}sensor-1` },
]);

export const ALL_NAMED: readonly Named[] = [
  ...[...INSTANCES, ...CLASSES, ...PLACES, ...PARTIES, ...PAPERS, ...DEVICES],
];

/** The URN, the link on each host, and one with attributes and a fragment. */
export function spellingsOf({ urn, path }: Named): string[] {
  const attributes = path.startsWith("/01/") ? ["?17=270101&utm=mail#top"] : ["?utm=mail"];
  return [
    urn,
    ...HOSTS.map((host) => host + path),
    ...attributes.map((more) => HOSTS[1] + path + more),
  ];
}
