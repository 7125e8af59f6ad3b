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

/** True when the value is valid; otherwise `errors` holds what is not, until the next call. */
export type SchemaValidator = {
  (value: unknown): boolean;
  errors: readonly SchemaError[] | null;
};

export const document: SchemaValidator;
export const queryDocument: SchemaValidator;
export const objectEvent: SchemaValidator;
export const aggregationEvent: SchemaValidator;
export const transactionEvent: SchemaValidator;
export const transformationEvent: SchemaValidator;
export const associationEvent: SchemaValidator;
export const extendedEvent: SchemaValidator;
