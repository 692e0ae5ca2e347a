import type { ReactNode } from "react";
import { Button } from "antd";
import type { Measure } from "./emergency-query.ts";
import { termOf } from "./words.ts";

/** One measure: whether it is on, since when and by whom, the way to change that, and what was seen of it. */
export function MeasureCard({
  title,
  lead,
  standing,
  done,
  isPending,
  end,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly standing: Measure | null;
  readonly done: string | null;
  readonly isPending: boolean;
  /** Ends it; null for those who may only look. */
  readonly end: ((measure: Measure) => void) | null;
  readonly children: ReactNode;
}) {
  const isOn = standing !== null;
  return (
    <section className={isOn ? "sheet measure measure-on" : "sheet measure"} aria-label={title}>
      <div className="measure-head">
        <h2>{title}</h2>
        <span className="measure-state">{isOn ? "已开启" : "未开启"}</span>
      </div>
      <p className="quiet">{lead}</p>
      {standing === null ? null : (
        <p className="measure-term">
          {standing.effect.kind === "banner" ? <b>{standing.effect.text}</b> : null}
          {termOf(standing)}
        </p>
      )}
      {children}
      {standing === null || end === null ? null : (
        <Button size="large" loading={isPending} onClick={() => end(standing)}>
          {standing.effect.kind === "banner" ? "撤下横幅" : `结束${title}`}
        </Button>
      )}
      <output className="measure-done">{done}</output>
    </section>
  );
}
