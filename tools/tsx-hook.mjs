// Node strips types from .ts by itself; this adds .tsx (JSX for preact). Development and tools only.
import { registerHooks } from "node:module";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "oxc-transform";

registerHooks({
  load(url, context, next) {
    if (!url.startsWith("file:") || !url.endsWith(".tsx")) return next(url, context);
    const path = fileURLToPath(url);
    const { code, errors, map } = transformSync(path, readFileSync(path, "utf8"), {
      lang: "tsx",
      sourcemap: true,
      jsx: { runtime: "automatic", importSource: "preact" },
    });
    if (errors.length)
      throw new SyntaxError(errors.map((e) => e.codeframe ?? e.message).join("\n"));
    const inline = map
      ? `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}`
      : "";
    return { format: "module", shortCircuit: true, source: code + inline };
  },
});
