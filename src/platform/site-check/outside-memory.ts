import { readFile, rename, writeFile } from "node:fs/promises";
import * as z from "zod";
import { addDays, plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import type { OutsideMemory } from "./outside-links.ts";

const DAYS = 7;
const answers = z.enum(["alive", "dead", "refused", "unknown"]);
const kept = z.record(z.string(), z.tuple([answers, z.string()]));

/**
 * Answers of other sites, kept in a file: what stood is asked again after a week, everything else at every
 * check. A file that cannot be read is begun anew.
 */
export async function openOutsideMemory(
  file: string,
  today: PlainDate,
): Promise<OutsideMemory & { save(): Promise<void> }> {
  const read = kept.safeParse(
    await readFile(file, "utf8")
      .then(JSON.parse)
      .catch(() => null),
  );
  const known = new Map(read.success ? Object.entries(read.data) : []);
  return {
    of(address) {
      const found = known.get(address);
      if (found === undefined || found[0] !== "alive") return null;
      return addDays(plainDateOf(found[1]), DAYS) > today ? "alive" : null;
    },
    keep(address, answer) {
      known.set(address, [answer, today]);
    },
    async save() {
      const still = [...known].filter(([, [, day]]) => addDays(plainDateOf(day), DAYS) > today);
      await writeFile(`${file}.part`, JSON.stringify(Object.fromEntries(still)));
      await rename(`${file}.part`, file);
    },
  };
}
