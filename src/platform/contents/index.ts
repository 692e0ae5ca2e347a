import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { usualBounds, type Bounds } from "./bounds.ts";
import { unpacked, type Frame } from "./child/frames.ts";
import { startChild } from "./child/start-child.ts";
import type { Content, UnreadReason } from "./model.ts";

export { startChild } from "./child/start-child.ts";
export { usualBounds, type Bounds } from "./bounds.ts";
export { shownByPicture } from "./model.ts";
export type { Concealment, Content, Piece, Place, Unread, UnreadReason } from "./model.ts";

/**
 * Reads a file of any kind: its name first, then all text in it, hidden text too, and why some of it could not be
 * read. The reading is done by a process of its own that may neither use much memory nor much time; one that had
 * to be ended answers "too-large" or "too-slow" after what it had found. Who takes slowly makes it wait. Leaving
 * the iteration ends the process.
 */
export async function* readContents(
  path: string,
  name: string,
  options: { readonly bounds?: Partial<Bounds> } = {},
): AsyncGenerator<Content> {
  const bounds = { ...usualBounds, ...options.bounds };
  yield pieceOfName(name);
  const scratch = await mkdtemp(join(tmpdir(), "gongkai-reading-"));
  const child = startChild(bounds, scratch);
  try {
    child.input.write(`${JSON.stringify({ path: resolve(path), name, bounds, scratch })}\n`);
    const frames = framesOf(child, bounds);
    let isWhole = false;
    for await (const frame of frames) {
      if ("end" in frame) isWhole = true;
      else for (const content of unpacked(frame)) yield content;
    }
    const reason = await child.ended;
    if (!isWhole) yield unreadWhole(reason ?? "damaged");
  } finally {
    child.kill();
    await child.ended;
    await rm(scratch, { recursive: true, force: true });
  }
}

type Asked = ReturnType<typeof startChild>;

async function* framesOf(child: Asked, bounds: Bounds): AsyncGenerator<Frame> {
  let held: string[] = [];
  let received = 0;
  child.output.setEncoding("utf8");
  child.waiting(true);
  for await (const chunk of child.output) {
    child.waiting(false);
    const text = chunk as string;
    received += text.length;
    // What is said is bounded by the child; a child that does not keep to it is not heard further.
    if (received > bounds.characters * MOST_PER_LETTER + ALWAYS_ALLOWED) return child.kill();
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      const line = [...held, text.slice(from, at)].join("");
      held = [];
      from = at + 1;
      yield JSON.parse(line) as Frame;
      // Several frames arrive at once; others are let in between whoever judges them.
      await nextTurn();
    }
    if (from < text.length) held.push(text.slice(from));
    child.waiting(true);
  }
  child.waiting(false);
}

const MOST_PER_LETTER = 12;
const ALWAYS_ALLOWED = 16 * 1_048_576;

function pieceOfName(name: string): Content {
  return {
    kind: "piece",
    place: { within: [], spot: "文件名" },
    text: name,
    concealed: null,
    cell: null,
    address: null,
  };
}

function unreadWhole(reason: UnreadReason): Content {
  return { kind: "unread", place: { within: [], spot: "全文" }, reason };
}
