/** What was typed into a field, without the spaces around it. */
export function typed(fields: FormData, name: string): string {
  return String(fields.get(name) ?? "").trim();
}
