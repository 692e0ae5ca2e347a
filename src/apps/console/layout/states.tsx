import type { ReactNode } from "react";
import { sentenceOf } from "../form/problem-notice.tsx";
import "./states.css";

/** Lines in place of what is still on its way. */
export function Loading({ rows = 5 }: { readonly rows?: number }) {
  return (
    <div className="loading">
      <output className="unseen">正在读取</output>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden="true" className="loading-row">
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}

/** What could not be read, why, and the way to try again. */
export function Trouble({
  error,
  again,
}: {
  readonly error: unknown;
  readonly again?: () => void;
}) {
  return (
    <div className="trouble" role="alert">
      <p>{sentenceOf(error)}</p>
      {again === undefined ? null : (
        <button type="button" className="plain-button" onClick={again}>
          重试
        </button>
      )}
    </div>
  );
}

/** An empty list: what that means, and what to do next. */
export function Nothing({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {children}
    </div>
  );
}
