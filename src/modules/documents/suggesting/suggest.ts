import type { PlainDate } from "../../../kernel/dates.ts";
import { textBlocksOf } from "../html/index.ts";
import { linesOf } from "../comparing/lines.ts";
import type { Genre } from "../model.ts";
import { documentNumberOf } from "../reading/document-number.ts";
import { genreOf } from "../reading/genre.ts";
import { agencyIn } from "./agency.ts";
import { summaryIn } from "./summary.ts";
import { titleIn } from "./title.ts";
import { writtenOnIn } from "./written-on.ts";

export type Suggestion = {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly writtenOn: PlainDate | null;
  readonly organizationId: number | null;
  readonly genre: Genre | null;
  readonly keywords: readonly string[];
  readonly summary: string | null;
};

const HEADINGS = new Set(["h2", "h3"]);
/** Lines at the head of a text among which its number stands. */
const HEAD = 12;
const MOST_KEYWORDS = 6;

/**
 * What can be read from a text itself, for the person to confirm: what does not show is null. `keywordsOf` finds
 * the weightiest words of a text.
 */
export function suggestFrom(
  given: { readonly title: string; readonly body: string; readonly fileName: string | null },
  organizations: Parameters<typeof agencyIn>[2],
  keywordsOf: (text: string, most: number) => readonly string[],
): Suggestion {
  const lines = linesOf(given.body);
  const headings = textBlocksOf(given.body).flatMap(({ tag, text }) =>
    HEADINGS.has(tag) ? [text] : [],
  );
  const title = given.title.trim() || titleIn(headings, lines, given.fileName);
  const rest = lines.filter((line) => line.replaceAll(/\s+/g, "") !== title);
  return {
    title,
    documentNumber: documentNumberOf("", lines.slice(0, HEAD).join("\n")),
    writtenOn: writtenOnIn(lines),
    organizationId: agencyIn(title ?? "", lines, organizations),
    genre: title === null ? null : genreOf(title),
    keywords: keywordsOf([title ?? "", ...rest].join("\n"), MOST_KEYWORDS),
    summary: summaryIn(rest),
  };
}
