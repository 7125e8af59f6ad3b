/** The types of validate.mjs, which scripts/build-epcis-validator.ts writes. */

/** One broken keyword of the schema, as ajv tells it. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
    readonly propertyName?: string;
    readonly type?: string;
    readonly format?: string;
    readonly allowedValues?: readonly string[];
  };
  readonly propertyName?: string;
};

export type SchemaName =
  | "document"
  | "queryDocument"
  | "objectEvent"
  | "aggregationEvent"
  | "transactionEvent"
  | "transformationEvent"
  | "associationEvent"
  | "extendedEvent";

/** Whether a value is what the schema says. */
export const verdicts: { readonly [name in SchemaName]: (value: unknown) => boolean };

/** The same verdict at many times the cost: everything that is wrong, nothing when all is well, `undefined` when it is too much. */
export function explain(name: SchemaName, value: unknown): readonly SchemaError[] | undefined;

/** Every name that the schema gives to a member, anywhere. */
export const memberNames: ReadonlySet<string>;
