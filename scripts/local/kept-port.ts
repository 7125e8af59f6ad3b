/** Ports that stay the same from start to start: a policy somebody saved names the chain's. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, isFree } from "./ports.ts";

/** The port of last time if it is free, else a free one, remembered. */
export async function keptPort(dir: string, name: string): Promise<number> {
  const file = join(dir, "ports.json");
  const kept: Record<string, number> = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {};
  const known = kept[name];
  if (known !== undefined && (await isFree(known))) return known;
  const port = await freePort();
  writeFileSync(file, `${JSON.stringify({ ...kept, [name]: port })}\n`);
  return port;
}
