import { Link } from "@tanstack/react-router";
import "../list/pages.css";
import { useMay } from "../api/session.ts";

const tabs = [
  ["/requests", "看板"],
  ["/requests/due", "期限清单"],
  ["/requests/calendar", "到期日历"],
  ["/requests/pressing", "催办"],
  ["/requests/all", "全部申请"],
] as const;

/** The ways among the pages of requests. */
export function RequestTabs() {
  const may = useMay();
  return (
    <nav className="chips request-tabs no-print" aria-label="依申请公开">
      {tabs.map(([to, name]) => (
        <Link
          key={to}
          to={to}
          className="chip"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ className: "chip here", "aria-current": "page" }}
        >
          {name}
        </Link>
      ))}
      {may("request.administer") ? (
        <Link
          to="/requests/letters"
          className="chip"
          activeOptions={{ includeSearch: false }}
          activeProps={{ className: "chip here", "aria-current": "page" }}
        >
          文书
        </Link>
      ) : null}
      {may("request.administer") ? (
        <Link
          to="/requests/settings"
          className="chip"
          activeProps={{ className: "chip here", "aria-current": "page" }}
        >
          设置
        </Link>
      ) : null}
    </nav>
  );
}

/** The way to take a request in, for whoever may. */
export function RegisterLink() {
  const may = useMay();
  return may("request.register") ? (
    <Link to="/requests/new" className="plain-button plain-link main-link">
      登记申请
    </Link>
  ) : null;
}
