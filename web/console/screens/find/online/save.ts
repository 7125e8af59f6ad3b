/** Something that was fetched is kept as a file, under a name that every system takes. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[^\p{L}\p{N}._-]/gu, "_");
  link.click();
  URL.revokeObjectURL(link.href);
}
