import { normalized } from "../../platform/segmenting/index.ts";

/** Whether a text holds one of the blocked terms, in whatever width, case and spacing. */
export function isBlocked(blocked: readonly string[], text: string): boolean {
  if (blocked.length === 0) return false;
  const bare = bareForm(text);
  return blocked.some((term) => bare.includes(bareForm(term)));
}

function bareForm(text: string): string {
  return normalized(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}
