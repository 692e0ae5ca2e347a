import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { startChild, usualBounds, type UnreadReason } from "../contents/index.ts";
import type { ChildAnswer } from "./convert-child.ts";
import type { Converted, WordRefusal } from "./model.ts";

const bounds = { ...usualBounds, seconds: 30, memoryBytes: 480 * 1_048_576 };
const CONVERTER = new URL(
  import.meta.url.endsWith(".ts") ? "./convert-child.ts" : "./convert-child.js",
  import.meta.url,
);
const REFUSALS: Partial<Readonly<Record<UnreadReason, WordRefusal>>> = {
  "too-large": "word-too-large",
  "too-slow": "word-too-slow",
};

/**
 * Converts a Word document in a process of its own, of bounded memory and time, that can read and write nothing
 * but what it needs. `use` gets the result while its pictures lie in `folder`; they are gone afterwards.
 * Refuses what is damaged, encrypted, or would cost too much.
 */
export async function convertWord<T>(
  path: string,
  scratch: string,
  use: (converted: Converted, folder: string) => Promise<T>,
): Promise<Result<T, WordRefusal>> {
  const folder = await mkdtemp(join(scratch, "word-"));
  try {
    const child = startChild(bounds, folder, CONVERTER);
    child.waiting(true);
    child.input.end(`${JSON.stringify({ path, folder })}\n`);
    const reason = await child.ended;
    if (reason !== null) return refuse(REFUSALS[reason] ?? "word-damaged");
    const answer = JSON.parse(await readFile(join(folder, "answer.json"), "utf8")) as ChildAnswer;
    return answer.ok ? ok(await use(answer.value, folder)) : refuse(answer.refusal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
