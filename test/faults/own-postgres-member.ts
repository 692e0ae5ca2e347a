import { createInterface } from "node:readline";
import { joinOwnPostgres } from "../../src/platform/own-postgres/index.ts";

/** A process that joins, says so in one line of JSON, and leaves when it reads `leave`. */
const [folder = "", durable = "false"] = process.argv.slice(2);
const logged: string[] = [];
const joined = await joinOwnPostgres({
  folder,
  durable: durable === "true",
  log: (line) => logged.push(line),
});
const said = joined.ok
  ? { ok: true, url: joined.value.url, started: joined.value.started, logged }
  : { ...joined, logged };
process.stdout.write(`${JSON.stringify(said)}\n`);

if (joined.ok) {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) if (line === "leave") break;
  lines.close();
  process.stdin.destroy();
  await joined.value.leave();
}
