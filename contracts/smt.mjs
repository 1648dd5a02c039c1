#!/usr/bin/env node
// Proves the theorems below test/smt with solc's model checker (SMTChecker, the bounded engine: a theorem has neither
// loops nor state, so bounded is complete). Fails unless every assertion, and every sum and difference in a theorem and
// in what it calls, is proved safe for all values; and unless the checker refutes a theorem that is false, as one that
// cannot is no witness.
import {readFileSync, readdirSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {fileURLToPath} from "node:url";
import solc from "solc";

const root = dirname(fileURLToPath(import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");
const {evmVersion} = JSON.parse(read("solc.json"));

/** What the model checker says of the contract of a source: how many places are safe, and the messages on the others. */
function check(path, content) {
  const input = {
    language: "Solidity",
    sources: {[path]: {content}},
    settings: {
      evmVersion,
      modelChecker: {
        contracts: {[path]: [...content.matchAll(/^contract (\w+)/gm)].map((m) => m[1])},
        engine: "bmc",
        targets: ["assert", "overflow", "underflow"],
        solvers: ["z3"],
        showProvedSafe: true,
        showUnproved: true,
      },
    },
  };
  const load = (imported) => ({contents: read(normalize(imported))});
  const messages = JSON.parse(solc.compile(JSON.stringify(input), {import: load})).errors ?? [];
  const safe = messages.filter((m) => m.message.endsWith("check is safe!"));
  const deprecation = (m) => m.message.startsWith("The BMC engine of the SMTChecker is deprecated");
  return {
    assertions: safe.filter((m) => m.message.includes("Assertion")).length,
    arithmetic: safe.filter((m) => !m.message.includes("Assertion")).length,
    unsafe: messages.filter((m) => !safe.includes(m) && !deprecation(m)),
  };
}

let failed = false;
for (const file of readdirSync(join(root, "test/smt")).sort()) {
  const path = `test/smt/${file}`;
  const content = read(path);
  const wanted = content.match(/\bassert\(/g).length;
  const {assertions, arithmetic, unsafe} = check(path, content);
  for (const m of unsafe) console.error(m.formattedMessage);
  console.log(`${path}: ${assertions} of ${wanted} assertions proved, ${arithmetic} sums and differences safe`);
  if (unsafe.length > 0 || assertions !== wanted || arithmetic === 0) failed = true;
}

const falsehood = `// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;
import {Clock} from "src/libraries/Clock.sol";
contract Falsehood {
    function demand(Clock.Limits memory l, uint256 time, uint256 defUsed) external pure {
        require(time < 1 << 36 && l.extension < 1 << 36 && l.defence < 1 << 36 && defUsed <= l.defence);
        assert(Clock.deadlineAt(l, time, defUsed) <= time + l.defence);
    }
}
`;
const {unsafe} = check("Falsehood.sol", falsehood);
if (!unsafe.some((m) => m.message.startsWith("BMC: Assertion violation happens here"))) {
  console.error("the model checker does not refute a false theorem");
  failed = true;
}
process.exitCode = failed ? 1 : 0;
