import type { Content, Place } from "../../platform/contents/model.ts";
import { openJudge } from "./judge-pieces.ts";
import type { Finding } from "./model.ts";
import type { CheckSettings } from "./settings.ts";

/**
 * Judges the contents of a file as they are read, in their order; memory does not grow with the file. After
 * `settings.mostPerRule` findings of a rule in one file the rest is counted and said in one finding at the end.
 */
export async function* scan(
  contents: AsyncIterable<Content>,
  settings: CheckSettings,
): AsyncGenerator<Finding, void, undefined> {
  const judge = openJudge(settings);
  for await (const content of contents) yield* judge.take(content);
  yield* judge.end();
}

/** The same for pieces that are at hand: those of a body, of a form. */
export function scanPieces(pieces: Iterable<Content>, settings: CheckSettings): readonly Finding[] {
  const judge = openJudge(settings);
  const found: Finding[] = [];
  for (const piece of pieces) found.push(...judge.take(piece));
  return [...found, ...judge.end()];
}

/** The same for one text: a title, a summary, the name of a file. */
export function scanText(text: string, place: Place, settings: CheckSettings): readonly Finding[] {
  return scanPieces(
    [{ kind: "piece", place, text, concealed: null, cell: null, address: null }],
    settings,
  );
}
