import type { Expression } from "../keeping-model.ts";

/** An expression of a list, with what tells its right uses from its wrong ones. */
export type KnownExpression = Expression & {
  /** In texts written before this day it is right: the name that an agency then had. */
  readonly since?: string;
  /** Longer words that hold it and are right: 卫生部门 for 卫生部. */
  readonly unless?: readonly string[];
};

/** Cuts a text into words; joined they are the text again. */
export type Segment = (text: string) => readonly string[];
