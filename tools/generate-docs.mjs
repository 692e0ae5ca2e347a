// Writes the page of settings and .env.example from the settings' schema, and the pages of permissions and of
// the review from the rules that decide them. With --check it writes nothing and names the files that are out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { permissionsPage } from "../src/modules/accounts/permissions-page.ts";
import { reviewPage } from "../src/modules/reviews/review-page.ts";
import { configSchema } from "../src/platform/config.ts";

const byDefault = configSchema.parse({});
const { properties } = z.toJSONSchema(configSchema, { io: "input" });
const settings = Object.entries(properties).map(([name, schema]) => ({
  name,
  about: schema.description,
  allowed: allowedValues(schema, byDefault[name]),
  value: byDefault[name],
}));

const files = {
  "docs/operate/configuration.md": page(),
  ".env.example": example(),
  "docs/permissions.md": permissionsPage(),
  "docs/review.md": reviewPage(),
};
const stale = Object.entries(files).filter(([path, text]) => text !== current(path));
for (const [path, text] of stale) {
  if (process.argv.includes("--check")) console.error(`${path} is out of date: run npm run docs`);
  else writeFileSync(place(path), text);
}
if (process.argv.includes("--check")) process.exitCode = stale.length > 0 ? 1 : 0;
else console.log(`${stale.length} of ${Object.keys(files).length} files written`);

function allowedValues(schema, value) {
  if (typeof value === "boolean") return "true or false";
  if (schema.enum !== undefined) return schema.enum.join(", ");
  if (schema.minimum !== undefined) return `${schema.minimum} to ${schema.maximum}`;
  return schema.format === "uri" ? "http or https address" : "text";
}

function page() {
  const rows = settings.map(({ name, about, allowed, value }) => {
    const standard = value === undefined ? "not set" : `\`${value}\``;
    return `| \`${name}\` | ${cell(about)} | ${cell(allowed)} | ${standard} |`;
  });
  return `<!-- Made by npm run docs from src/platform/config.ts. -->

# Configuration

The product reads its settings from the environment when it starts, and nowhere else. An empty value counts as not
set. A value that is not allowed ends the program with exit code 2 and the names of all settings concerned.
\`--data\` and \`--port\` on a command line go before \`GONGKAI_DATA\` and \`PORT\`. The demo keeps its data in \`var/demo\`
unless it is told otherwise.

| Setting | What it is | Values | Without it |
| --- | --- | --- | --- |
${rows.join("\n")}

\`.env.example\` in the project's folder lists the same settings for a service manager: [install](install.md) shows
how it is used. What an office changes while the product runs is not here: it is data, changed in the console and
written to the audit log.
`;
}

function example() {
  const entries = settings.map(
    ({ name, about, allowed, value }) =>
      `# ${about} (${allowed})\n${value === undefined ? `#${name}=` : `#${name}=${value}`}\n`,
  );
  return `# Settings of the product, for the environment of its service. Remove the # of a line to set it.
# Made by npm run docs from src/platform/config.ts; described in docs/operate/configuration.md.

${entries.join("\n")}`;
}

function cell(text) {
  return text.replaceAll("|", "\\|");
}

function current(path) {
  try {
    return readFileSync(place(path), "utf8");
  } catch {
    return "";
  }
}

function place(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
