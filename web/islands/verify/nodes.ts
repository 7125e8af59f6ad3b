/** The chain nodes in the form, as the shopper left them. */

export const NODES_MAX = 16;

export function nodesIn(form: HTMLFormElement): string[] {
  const lines = form.querySelector<HTMLTextAreaElement>("[name=nodes]")?.value.split("\n") ?? [];
  const nodes = lines.map((line) => line.trim()).filter((line) => line !== "");
  return [...new Set(nodes)].slice(0, NODES_MAX);
}
