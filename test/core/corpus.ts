/** The shared corpus beside the repository: large vector files that are not copied. Absent elsewhere, and then skipped. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus");

/** For `describe.skipIf`; says once why nothing runs. */
export function corpusAbsent(): boolean {
  const absent = !existsSync(join(CORPUS, "vectors"));
  if (absent) console.log(`skipped: ${CORPUS} is not here`);
  return absent;
}

/** The text of a file, empty when the corpus is absent, so that lists of tests can be built either way. */
export function corpusText(path: string): string {
  const file = join(CORPUS, path);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

export function corpusVectors<T>(name: string): T[] {
  const text = corpusText(`vectors/${name}.json`);
  return text === "" ? [] : (JSON.parse(text) as { vectors: T[] }).vectors;
}

/** A copied file in test/vectors/epcis. */
export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, "../vectors/epcis", name), "utf8");
}
