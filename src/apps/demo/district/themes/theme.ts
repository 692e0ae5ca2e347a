/** What reports about one field of work are made of; sentences have slots (see fill.ts). */
export type Theme = {
  /** The topics of the field, as columns and titles name them. */
  readonly topics: readonly string[];
  /** Slugs of the organizations that work in it. */
  readonly by: readonly string[];
  /** Whether it happens in towns and villages. */
  readonly isRural?: boolean;
  /** What was done, as the end of a title. */
  readonly titles: readonly string[];
  /** What happened on the day. */
  readonly acts: readonly string[];
  /** What it amounts to. */
  readonly facts: readonly string[];
  /** What people said. */
  readonly voices: readonly string[];
  /** What follows. */
  readonly next: readonly string[];
};

/** Slugs of the subdistricts. */
export const subdistricts = "qingsong-road yinhe xiangyang beiquan wenhui yongan";
/** Slugs of the towns. */
export const towns = "qingshui taoyuan fengshou";

/** Words of a line, or sentences of several lines. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
