import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Unreadable, type Converted, type WordRefusal } from "./model.ts";
import { toHtml } from "./to-html.ts";

/** What the process leaves in its folder. */
export type ChildAnswer =
  | { readonly ok: true; readonly value: Converted }
  | { readonly ok: false; readonly refusal: WordRefusal };

const { path, folder } = JSON.parse(await text(process.stdin)) as {
  readonly path: string;
  readonly folder: string;
};
const answer = await toHtml(path, folder).then(
  (value): ChildAnswer => ({ ok: true, value }),
  (error: unknown): ChildAnswer => ({
    ok: false,
    refusal: error instanceof Unreadable ? error.refusal : "word-damaged",
  }),
);
await writeFile(join(folder, "answer.json"), JSON.stringify(answer));
