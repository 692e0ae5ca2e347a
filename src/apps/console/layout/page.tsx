import { useEffect, type ReactNode } from "react";
import "./page.css";

/** A page: its heading, the same in the window's title; what is to be known first; what can be done; its content. */
export function Page({
  title,
  lead,
  actions,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} - 政务公开管理后台`;
  }, [title]);
  return (
    <div className={wide ? "page page-wide" : "page"}>
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="page-lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
