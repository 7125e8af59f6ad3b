// Adds to package-lock.json the programs for other platforms that the registry in use did not hand out, without which `npm ci` refuses the file everywhere.
// Run after every `npm install`: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../package-lock.json", import.meta.url);
const OS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "sunos", "win32"];
/** What packages call a system or a processor, where it is not what Node calls it. */
const ALIASES = { windows: "win32", amd64: "x64", 64: "x64" };
const CPU = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** Which machine a package is for, as far as its name says so. */
function platformOf(name) {
  const words = (name.split("/").at(-1) ?? "").split("-").map((word) => ALIASES[word] ?? word);
  const os = words.find((word) => OS.includes(word));
  const cpu = words.find((word) => CPU.includes(word));
  if (os === undefined || cpu === undefined) return undefined;
  return { cpu: [cpu], ...(words.includes("musl") && { libc: ["musl"] }), os: [os] };
}

/** Where npm looks for a package that the one at `path` wants: below it, then one level further out, and so on. */
function placesOf(path, name) {
  const levels = path.split("/node_modules/");
  const folders = levels.map((_, outer) => levels.slice(0, levels.length - outer));
  return [...folders.map((folder) => `${folder.join("/node_modules/")}/`), ""].map(
    (folder) => `${folder}node_modules/${name}`,
  );
}

/** As far out as nothing else stands in the way; undefined when the package is there already. */
function freePlace(packages, path, { name, version }) {
  let free;
  for (const place of placesOf(path, name)) {
    if (packages[place] === undefined) free = place;
    else return packages[place].version === version ? undefined : free;
  }
  return free;
}

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    // A range leaves open which version it would be; only an exact one can be added unseen.
    const platform = /^\d/.test(version) ? platformOf(name) : undefined;
    const place = platform && freePlace(lock.packages, path, { name, version });
    if (place === undefined) continue;
    // No integrity: it is not known here. npm takes the registry's own word on the platform concerned.
    const isDev = entry.dev ? { dev: true } : {};
    lock.packages[place] = { version, ...platform, ...isDev, optional: true };
    added.push(`${name}@${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = Object.fromEntries(sorted);
if (added.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "nothing is missing" : `added ${added.join(", ")}`);
