// Lists the mutants of a Solidity file and compiles them on demand, for main.go.
//
//   node mutate/mutants.mjs src/ClaimGame.sol
//
// The first line on stdout is {"bin", "mutants": [{line, operator, original, replacement}]}; then for each number
// that is read from stdin, a line with {"bin"} or {"error"}.
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";
import solc from "solc";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = process.argv[2];
const name = target.replace(/^.*\//, "").replace(/\.sol$/, "");
// The contract whose bytecode the tests run; a library is part of it.
const contract = process.argv[3] ?? `${target}:${name}`;
const settings = JSON.parse(readFileSync(join(root, "solc.json"), "utf8"));
const original = readFileSync(join(root, target));

/** Compiles the contract with `text` in place of the target. */
function compile(text) {
  const [file] = contract.split(":");
  const load = (path) => {
    if (path === target) return {contents: text};
    const at = [path, join("node_modules", path)].find((p) => existsSync(join(root, p)));
    return at ? {contents: readFileSync(join(root, at), "utf8")} : {error: "not found"};
  };
  const content = file === target ? text : readFileSync(join(root, file), "utf8");
  const input = {
    language: "Solidity",
    sources: {[file]: {content}},
    settings: {...settings, outputSelection: {"*": {"*": ["evm.bytecode.object"], "": ["ast"]}}},
  };
  return JSON.parse(solc.compile(JSON.stringify(input), {import: load}));
}

function bytecode(output) {
  const error = (output.errors ?? []).find((e) => e.severity === "error");
  if (error) return {error: error.formattedMessage};
  const [file, what] = contract.split(":");
  return {bin: output.contracts[file][what].evm.bytecode.object};
}

/** What stands in the place of an operator. */
const swaps = {
  "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
  "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "<<": [">>"], ">>": ["<<"], "&": ["|"], "|": ["&"],
  "&&": ["||"], "||": ["&&"],
};

const span = (node) => node.src.split(":").slice(0, 2).map(Number);
const text = (node) => {
  const [start, length] = span(node);
  return original.subarray(start, start + length).toString("utf8");
};

/** The operator between two operands, which has no place of its own in the tree. */
function operatorAt(node) {
  const [leftStart, leftLength] = span(node.leftExpression ?? node.leftHandSide);
  const [right] = span(node.rightExpression ?? node.rightHandSide);
  const between = original.subarray(leftStart + leftLength, right).toString("utf8");
  return leftStart + leftLength + between.indexOf(node.operator);
}

function mutantsOf(ast) {
  const found = [];
  const add = (operator, start, length, replacement) => found.push({operator, start, length, replacement});
  const semicolon = (end) => (original[end] === ";".charCodeAt(0) ? 1 : 0);
  const visit = (node, parent) => {
    if (!node || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach((n) => visit(n, parent));
    const [start, length] = node.src ? span(node) : [];
    switch (node.nodeType) {
      case "ImportDirective":
      case "EventDefinition":
      case "ErrorDefinition":
      case "StructDefinition":
      case "InlineAssembly":
        return;
      case "BinaryOperation":
        for (const other of swaps[node.operator] ?? []) {
          add("operator", operatorAt(node), node.operator.length, other);
        }
        break;
      case "Assignment":
        if (node.operator === "+=") add("operator", operatorAt(node), 2, "-=");
        if (node.operator === "-=") add("operator", operatorAt(node), 2, "+=");
        break;
      case "UnaryOperation":
        if (node.operator === "!") add("negation", start, length, text(node.subExpression));
        if (node.operator === "++") add("operator", start, length, text(node).replace("++", "--"));
        if (node.operator === "--") add("operator", start, length, text(node).replace("--", "++"));
        break;
      case "IfStatement":
        add("condition", ...span(node.condition), "true");
        add("condition", ...span(node.condition), "false");
        break;
      case "Conditional":
        add("branch", start, length, text(node.trueExpression));
        add("branch", start, length, text(node.falseExpression));
        break;
      case "Literal":
        if (node.kind === "number") add("number", start, length, String(Number(node.value.replaceAll("_", "")) + 1));
        if (node.kind === "bool") add("literal", start, length, node.value === "true" ? "false" : "true");
        break;
      case "ExpressionStatement":
      case "EmitStatement":
        add("deletion", start, length + semicolon(start + length), "{}");
        break;
    }
    for (const [key, child] of Object.entries(node)) {
      if (key !== "src" && key !== "typeDescriptions" && key !== "documentation") visit(child, node);
    }
  };
  visit(ast, null);
  return found.map((m) => ({
    ...m,
    line: original.subarray(0, m.start).toString("utf8").split("\n").length,
    original: original.subarray(m.start, m.start + m.length).toString("utf8"),
  }));
}

const output = compile(original.toString("utf8"));
const mutants = mutantsOf(output.sources[target].ast);
console.log(JSON.stringify({...bytecode(output), mutants}));
for await (const line of createInterface({input: process.stdin})) {
  const m = mutants[Number(line)];
  const changed = Buffer.concat([
    original.subarray(0, m.start), Buffer.from(m.replacement), original.subarray(m.start + m.length),
  ]);
  console.log(JSON.stringify(bytecode(compile(changed.toString("utf8")))));
}
