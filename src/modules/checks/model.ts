import type { Place } from "../../platform/contents/model.ts";

export const severities = ["leak", "warning", "note"] as const;
/** 泄露（阻止发布）, 提醒（可说明理由后发布）, 提示. */
export type Severity = (typeof severities)[number];

/** Something that a check found. It never holds the value itself. */
export type Finding = {
  /** Name of the rule in kebab-case, "resident-id": the same in the list of rules, in settings and in reports. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Where it stands inside the piece, in UTF-16 units from its start; null for findings about the whole. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** The address of the piece in its file, as reading gave it. */
  readonly address: string | null;
  /** What was found, made unreadable in the usual way: "150***********1234". */
  readonly masked: string;
  /** What is wrong, in plain Chinese. */
  readonly message: string;
  /** What to do about it, in plain Chinese. */
  readonly fix: string;
  /** Whether the usual masking can mend it. */
  readonly maskable: boolean;
};
