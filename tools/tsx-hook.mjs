// Lets Node load .tsx files as they are: Node drops types from .ts by itself, but does not know JSX.
// For development and for tools; what is installed runs the built files.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "oxc-transform";

const JSX = { runtime: "automatic", importSource: "preact" };

function compiled(path) {
  const result = transformSync(path, readFileSync(path, "utf8"), {
    lang: "tsx",
    jsx: JSX,
    sourcemap: true,
  });
  const [first] = result.errors;
  if (first !== undefined) throw new SyntaxError(`${path}: ${first.codeframe ?? first.message}`);
  const map = Buffer.from(JSON.stringify(result.map)).toString("base64");
  return `${result.code}\n//# sourceMappingURL=data:application/json;base64,${map}`;
}

function load(url, context, otherwise) {
  const { protocol, pathname } = new URL(url);
  if (protocol !== "file:" || !pathname.endsWith(".tsx")) return otherwise(url, context);
  return { source: compiled(fileURLToPath(url)), format: "module", shortCircuit: true };
}

registerHooks({ load });
