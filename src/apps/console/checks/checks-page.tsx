import { createLazyRoute, Link } from "@tanstack/react-router";
import { Page } from "../layout/page.tsx";
import "../list/pages.css";
import { useFilter } from "../list/use-filter.ts";
import "./checks.css";
import { Expressions } from "./expressions.tsx";
import { Rules } from "./rules.tsx";
import { Sweeps } from "./sweeps.tsx";

export const route = createLazyRoute("/checks")({ component: ChecksPage });

const tabs = [
  ["rules", "规则"],
  ["expressions", "用语清单"],
  ["sweeps", "已发布信息的检查"],
] as const;

/** What is checked before publication, the own list of expressions, and the sweeps over what is public. */
function ChecksPage() {
  const [filter] = useFilter();
  const here = tabs.find(([key]) => key === filter["tab"])?.[0] ?? "rules";
  return (
    <Page title="检查规则">
      <nav className="chips" aria-label="检查">
        {tabs.map(([key, name]) => (
          <Link
            key={key}
            to="/checks"
            search={(key === "rules" ? {} : { tab: key }) as never}
            className={key === here ? "chip here" : "chip"}
            aria-current={key === here ? "page" : undefined}
            activeProps={{}}
          >
            {name}
          </Link>
        ))}
      </nav>
      {here === "rules" ? <Rules /> : null}
      {here === "expressions" ? <Expressions /> : null}
      {here === "sweeps" ? <Sweeps sweep={filter["sweep"] ?? null} /> : null}
    </Page>
  );
}
