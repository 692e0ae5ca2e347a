import { Link } from "@tanstack/react-router";

/** The two halves of the yearly figures: what was published, and what was asked for. */
export function ReportTabs({
  year,
  here,
}: {
  readonly year: string;
  readonly here: "published" | "requests";
}) {
  const look = (one: string) => (one === here ? "chip here" : "chip");
  const current = (one: string) => (one === here ? ("page" as const) : undefined);
  return (
    <nav className="chips" aria-label="统计的种类">
      <Link
        className={look("published")}
        aria-current={current("published")}
        to="/reports/$year"
        params={{ year }}
      >
        主动公开
      </Link>
      <Link
        className={look("requests")}
        aria-current={current("requests")}
        to="/reports/requests"
        search={{ year } as never}
      >
        依申请公开
      </Link>
    </nav>
  );
}
