import { readContents } from "../../../platform/contents/index.ts";
import type { AttachmentText } from "../model.ts";
import { gatherParts } from "./parts.ts";

/** What is kept of one file; of a longer one it is said that it is not whole. */
const MOST_LETTERS = 200_000;

/** What a stored file says to whoever opens it, as the checks read it, in parts with their places. */
export async function readFileText(
  path: string,
  name: string,
): Promise<Pick<AttachmentText, "parts" | "isWhole">> {
  const gathering = gatherParts();
  let isCut = false;
  for await (const content of readContents(path, name)) {
    gathering.add(content);
    isCut = gathering.letters >= MOST_LETTERS;
    if (isCut) break;
  }
  return { parts: gathering.parts(), isWhole: gathering.isWhole && !isCut };
}
