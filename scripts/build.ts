// Builds the browser's files and the Worker, and says how large they are.
import { type BuiltFile, buildWeb, buildWorker } from "./local/bundle.ts";

function show(title: string, files: readonly BuiltFile[]): void {
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);
  const sum = (pick: (file: BuiltFile) => number): number =>
    files.reduce((total, file) => total + pick(file), 0);
  console.log(
    `\n${title}${" ".repeat(Math.max(1, 44 - title.length))}${"raw".padStart(8)}${"gzip".padStart(12)}`,
  );
  for (const { path, bytes, gzipBytes } of files) {
    console.log(`  ${path.padEnd(38)}${kilo(bytes)}${kilo(gzipBytes)}`);
  }
  const total = `${kilo(sum(({ bytes }) => bytes))}${kilo(sum(({ gzipBytes }) => gzipBytes))}`;
  console.log(`  ${"all".padEnd(38)}${total}`);
}

show("dist/web", await buildWeb());
show("dist/worker", await buildWorker());
