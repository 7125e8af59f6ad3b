/** A value that may be written from left to right, such as an address or a lot number, kept apart from the Arabic around it. */
export const apart = (value: string): string => `\u2068${value}\u2069`;
