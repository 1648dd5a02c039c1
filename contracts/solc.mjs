#!/usr/bin/env node
// The locked solc as a program, for forge: --version, or standard JSON from stdin to stdout.
import solc from "solc";

if (process.argv.includes("--version")) {
  // Forge reads a native compiler's version line.
  const version = solc.version().replace(/\.Emscripten\.clang$/, ".Linux.g++");
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${version}`);
} else {
  let input = "";
  process.stdin.setEncoding("utf8");
  for await (const part of process.stdin) input += part;
  process.stdout.write(solc.compile(input));
}
