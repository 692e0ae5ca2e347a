import { createHash } from "node:crypto";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db } from "../../../platform/database/database.ts";
import { cutText } from "../../../platform/segmenting/index.ts";
import { rules } from "../rules.ts";
import { usualSettings, type CheckSettings } from "../settings.ts";
import { ownExpressions } from "../store/expressions.ts";
import { startingExpressions } from "../wording/starting-list.ts";

/** Raised with every change of what the rules find, so that files and published texts are checked anew. */
const EDITION = 3;

export type ChecksInUse = {
  readonly settings: CheckSettings;
  /** Names the version of rules and lists: the same as long as the same text gives the same findings. */
  readonly rules: string;
};

/** The checks of a site as they are set today. */
export async function checksInUse(db: Db, siteId: number, today: PlainDate): Promise<ChecksInUse> {
  const own = await ownExpressions(db, siteId);
  const weights = rules.map(({ id, severity }) => [id, severity]);
  const version = createHash("sha256")
    .update(JSON.stringify([EDITION, weights, own]))
    .digest("hex")
    .slice(0, 16);
  const expressions = expressionsWith(own, version);
  return { settings: { ...usualSettings(today), expressions, segment: cutText }, rules: version };
}

let last: { readonly version: string; readonly expressions: CheckSettings["expressions"] } | null =
  null;

/** What an installation says of an expression itself takes the place of what the product says of it. */
function expressionsWith(
  own: CheckSettings["expressions"],
  version: string,
): CheckSettings["expressions"] {
  // The same list object is compiled once, and the list seldom changes.
  if (last?.version === version) return last.expressions;
  const named = new Set(own.map(({ wrong }) => wrong));
  const expressions = [...startingExpressions.filter(({ wrong }) => !named.has(wrong)), ...own];
  last = { version, expressions };
  return expressions;
}

/** The version under which a file is checked that belongs to a document: its title decides what a list of names is. */
export function rulesAbout(version: string, title: string): string {
  return `${version} ${createHash("sha256").update(title).digest("hex").slice(0, 16)}`;
}
