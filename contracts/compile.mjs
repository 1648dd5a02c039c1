// Compiles src/ (the product) and test/mocks/ (harnesses of the Go tests) with the locked solc and writes
//
//   artifacts/combined.json, test.json  ABI and bytecode, in the form abigen reads
//   artifacts/sources.sha256            hash of everything they depend on, checked by a Go test without Node
//   snapshots/{abi,storageLayout}       compared; --update-snapshots accepts a change
//
// Nothing in the output depends on the machine or on where the repository lies.
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import solc from "solc";

const root = dirname(fileURLToPath(import.meta.url));
const update = process.argv.includes("--update-snapshots");
const settings = {
  ...JSON.parse(readFileSync(join(root, "solc.json"), "utf8")),
  outputSelection: {"*": {"*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "storageLayout"]}},
};

/** Files below dir that end in ext, as sorted slash paths relative to the package. */
function files(dir, ext) {
  const found = readdirSync(join(root, dir), {recursive: true, withFileTypes: true})
    .filter((e) => e.isFile() && e.name.endsWith(ext))
    .map((e) => relative(root, join(e.parentPath ?? e.path, e.name)).split(sep).join("/"));
  return found.sort();
}

const read = (path) => readFileSync(join(root, path), "utf8");

function write(path, text) {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

const json = (value) => JSON.stringify(value, null, 2) + "\n";

/** Compiles the sources; imports that are no source come from node_modules. */
function compile(paths) {
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(paths.map((p) => [p, {content: read(p)}])),
    settings,
  };
  const load = (path) => {
    const at = join("node_modules", path);
    return existsSync(join(root, at)) ? {contents: read(at)} : {error: "not found"};
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), {import: load}));
  const ours = (e) => e.severity === "error" || paths.includes(e.sourceLocation?.file);
  const problems = (output.errors ?? []).filter(ours); // our own warnings too, not those of libraries
  for (const e of problems) console.error(e.formattedMessage);
  if (problems.length > 0) process.exit(1);
  return output.contracts;
}

/** The contracts of the given files, in abigen's combined form. */
function combined(contracts, paths) {
  const out = {};
  for (const path of paths) {
    for (const [name, c] of Object.entries(contracts[path] ?? {})) {
      if (c.evm.bytecode.object === "") continue; // interfaces, abstract contracts
      if (path.startsWith("src/libraries/") || path.startsWith("src/types/")) continue; // inlined
      out[`${path}:${name}`] = {abi: c.abi, bin: c.evm.bytecode.object, "bin-runtime": c.evm.deployedBytecode.object};
    }
  }
  return {contracts: out, version: solc.version()};
}

/** Storage layout without the compiler's own numbering of types. */
function layout(c) {
  const clean = (label) => label.replace(/\)\d+_/g, ")_").replace(/\)\d+/g, ")");
  return {
    storage: c.storageLayout.storage.map(({label, slot, offset, type}) => ({label, slot, offset, type: clean(type)})),
    types: Object.fromEntries(
      Object.entries(c.storageLayout.types ?? {}).map(([key, t]) => [
        clean(key),
        {
          label: t.label,
          numberOfBytes: t.numberOfBytes,
          ...(t.members && {members: t.members.map(({label, slot, offset, type}) => ({label, slot, offset, type: clean(type)}))}),
        },
      ]),
    ),
  };
}

/** Compares a snapshot, or writes it. */
function snapshot(path, value) {
  const text = json(value);
  if (update) return write(path, text);
  const old = existsSync(join(root, path)) ? read(path) : "";
  if (old === text) return;
  console.error(`${path}: differs from what the sources give; if that is meant: node compile.mjs --update-snapshots`);
  process.exitCode = 1;
}

const product = files("src", ".sol");
const harness = existsSync(join(root, "test/mocks")) ? files("test/mocks", ".sol") : [];
const contracts = compile([...product, ...harness]);
const deployable = combined(contracts, product);
write("artifacts/combined.json", json(deployable));
write("artifacts/test.json", json(combined(contracts, harness)));
for (const key of Object.keys(deployable.contracts)) {
  const [path, name] = key.split(":");
  snapshot(`snapshots/abi/${name}.json`, contracts[path][name].abi);
  snapshot(`snapshots/storageLayout/${name}.json`, layout(contracts[path][name]));
}
const inputs = ["compile.mjs", "package-lock.json", "solc.json", ...product, ...harness];
const line = (path) => `${createHash("sha256").update(read(path)).digest("hex")}  ${path}\n`;
write("artifacts/sources.sha256", inputs.map(line).join(""));
