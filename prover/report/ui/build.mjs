// Bundles the report's script and style into a folder, with the licences of what is in them and a hash of all sources.
// Usage: node build.mjs [FOLDER]; the default is ../asset, which is committed.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, "..", "asset");
const SOURCES = ["build.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** Every file below a folder, as a path relative to this one, with `/` between its parts. */
function filesBelow(path) {
  return readdirSync(join(here, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(here, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** SHA-256 over the names and contents of all sources. */
function hashOfSources() {
  const hash = createHash("sha256");
  for (const name of [...SOURCES, ...filesBelow("src")].sort()) {
    hash
      .update(`${name}\n`)
      .update(readFileSync(join(here, name)))
      .update("\n");
  }
  return hash.digest("hex");
}

/** Name, version and licence text of every package that ended up in the bundle. */
function licences(inputs) {
  const packages = new Set();
  for (const path of Object.keys(inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (found) packages.add(found[1]);
  }
  return [...packages].sort().map((name) => {
    const root = join(here, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf-8"));
    const file = readdirSync(root).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, file), "utf-8").trim()}\n`;
  });
}

mkdirSync(folder, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { report: "src/main.ts" },
  outdir: folder,
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  target: ["chrome100", "firefox113", "safari16.4"],
  legalComments: "none",
  metafile: true,
});
writeFileSync(join(folder, "LICENSES.txt"), licences(metafile.inputs).join(`\n${"-".repeat(80)}\n\n`));
writeFileSync(join(folder, "sources.sha256"), `${hashOfSources()}\n`);
