import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { program } from "./binaries.ts";
import type { ClusterPaths } from "./paths.ts";
import type { Prepared } from "./prepare.ts";
import { runProgram, type Outcome } from "./programs.ts";

/**
 * Makes the two roles' passwords, the product's role and its database in a cluster that does not
 * run. The product signs in as `gongkai`, who owns its database and may make others, but may not
 * reach the machine's files and programs as the superuser could.
 */
export function createRoles(
  paths: ClusterPaths,
  prepared: Prepared,
  durable: boolean,
): Promise<Outcome> {
  return withNewPassword(paths, prepared, durable, (password) => [
    `alter role postgres password '${password}'`,
    `create role gongkai login createdb password '${password}'`,
    "grant pg_monitor to gongkai",
    "create database gongkai owner gongkai",
  ]);
}

/** Gives both roles a new password, where the file with the old one was lost. */
export function renewPassword(
  paths: ClusterPaths,
  prepared: Prepared,
  durable: boolean,
): Promise<Outcome> {
  return withNewPassword(paths, prepared, durable, (password) => [
    `alter role postgres password '${password}'`,
    `alter role gongkai password '${password}'`,
  ]);
}

async function withNewPassword(
  paths: ClusterPaths,
  { identity, bin }: Prepared,
  durable: boolean,
  statements: (password: string) => string[],
): Promise<Outcome> {
  const password = randomBytes(24).toString("base64url");
  const lines = ["set password_encryption = 'scram-sha-256'", ...statements(password)];
  const single = ["--single", "-D", paths.data, "-c", "exit_on_error=on"];
  const outcome = await runProgram(
    identity,
    program(bin, "postgres"),
    [...single, "-c", "logging_collector=off", ...(durable ? [] : ["-F"]), "postgres"],
    { cwd: paths.server, input: `${lines.join("\n")}\n` },
  );
  if (outcome.code === 0)
    writeFileSync(paths.password, `${password}\n`, { mode: 0o600, flush: true });
  return outcome;
}
