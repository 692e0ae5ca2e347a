import { Link, useLocation } from "@tanstack/react-router";
import "./pages.css";

// From where each page was reached, while the console is open: the way back of a list that only knows "next".
const cameFrom = new Map<string, string>();

/** The ways to the page before and after, where the list goes on from a mark. */
export function Pages({ after, next }: { readonly after: string; readonly next: string | null }) {
  const { pathname, searchStr } = useLocation();
  const at = (mark: string) => `${pathname}${withMark(searchStr, mark)}`;
  if (after === "" && next === null) return null;
  const before = cameFrom.get(at(after));
  return (
    <nav className="pages" aria-label="翻页">
      {after === "" ? null : (
        <>
          <Link to="." search={(old: object) => ({ ...old, after: undefined })}>
            第一页
          </Link>
          {before === undefined || before === "" ? null : (
            <Link to="." search={(old: object) => ({ ...old, after: before })}>
              上一页
            </Link>
          )}
        </>
      )}
      {next === null ? null : (
        <Link
          to="."
          search={(old: object) => ({ ...old, after: next })}
          onClick={() => cameFrom.set(at(next), after)}
          rel="next"
        >
          下一页
        </Link>
      )}
    </nav>
  );
}

function withMark(search: string, mark: string): string {
  const query = new URLSearchParams(search);
  query.delete("after");
  if (mark !== "") query.set("after", mark);
  return `?${query.toString()}`;
}
