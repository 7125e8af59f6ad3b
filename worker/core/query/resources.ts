/** The top-level resources and the terms whose values they list. EPCIS 2.0 §8.2.8. */

export const RESOURCES = {
  eventTypes: ["type"],
  epcs: [
    ...["epcList", "childEPCs", "parentID", "inputEPCList", "outputEPCList"],
    ...["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"],
  ],
  bizSteps: ["bizStep"],
  bizLocations: ["bizLocation"],
  readPoints: ["readPoint"],
  dispositions: ["disposition"],
} as const satisfies { readonly [resource: string]: readonly string[] };

export type Resource = keyof typeof RESOURCES;

/** Known before anything is captured. */
export const STANDARD_EVENT_TYPES: readonly string[] = [
  ...["AggregationEvent", "AssociationEvent", "ObjectEvent"],
  ...["TransactionEvent", "TransformationEvent"],
];
