/** What a body leaves out is absent, not undefined. */
type Given<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

export function given<T extends object>(body: T): Given<T> {
  const isGiven = ([, value]: [string, unknown]) => value !== undefined;
  return Object.fromEntries(Object.entries(body).filter(isGiven)) as Given<T>;
}
