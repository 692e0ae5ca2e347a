import type { ReactNode } from "react";
import "./tag.css";

export type Tone = "plain" | "brand" | "fine" | "heed" | "alarm";

/** A state as a small word; the colour only repeats what the word says. */
export function Tag({
  tone = "plain",
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
