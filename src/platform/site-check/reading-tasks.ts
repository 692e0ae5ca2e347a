import type { FarAnchor, FileReading, SiteFacts } from "./model.ts";
import { missingAnchors, readPublished } from "./read-file.ts";
import { openTargets } from "./targets.ts";

/** What a reader is asked and answers. */
export type ReadingTask = { readonly number: number } & (
  | { readonly files: readonly string[] }
  | { readonly anchors: readonly (readonly FarAnchor[])[] }
);
export type ReadingAnswer = { readonly number: number } & (
  | { readonly readings: readonly FileReading[] }
  | { readonly missing: readonly FarAnchor[] }
  | { readonly problem: string }
);

/** Reads published files as it is asked, in whatever thread. */
export function openReading(facts: SiteFacts): (task: ReadingTask) => ReadingAnswer {
  const targets = openTargets(facts);
  return (task) => {
    const { number } = task;
    try {
      if ("anchors" in task)
        return {
          number,
          missing: task.anchors.flatMap((anchors) => missingAnchors(facts.folder, anchors)),
        };
      const read = task.files.map((path) => readPublished(path, targets, facts));
      return { number, readings: read.filter((reading) => reading !== null) };
    } catch (error) {
      return { number, problem: String(error) };
    }
  };
}
