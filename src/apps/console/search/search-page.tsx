import { createLazyRoute, Link } from "@tanstack/react-router";
import { useMay } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import "../checks/checks.css";
import "../list/pages.css";
import { useFilter } from "../list/use-filter.ts";
import { IndexState } from "./index-state.tsx";
import { Lexicon } from "./lexicon.tsx";
import { Questions } from "./questions.tsx";
import "./search.css";
import { Trial } from "./trial.tsx";
import { Week } from "./week.tsx";
import { words } from "./words.ts";

export const route = createLazyRoute("/search")({ component: SearchPage });

const tabs = [
  ["without-result", "没有结果的"],
  ["without-click", "没有点击的"],
  ["most", "最常问的"],
  ["week", "每周小结"],
  ["synonyms", "同义词与简称"],
  ["pinned", "置顶答案"],
  ["blocked", "屏蔽词"],
  ["trial", "试一试"],
  ["index", "索引"],
] as const;

/** What the public looks for, and what the office does so that it is found. */
function SearchPage() {
  const [filter] = useFilter();
  const changes = useMay()("search.administer");
  const here = tabs.find(([key]) => key === filter["tab"])?.[0] ?? "without-result";
  return (
    <Page title="搜索" lead={words.lead}>
      <nav className="chips search-tabs" aria-label="搜索">
        {tabs.map(([key, name]) => (
          <Link
            key={key}
            to="/search"
            search={(key === "without-result" ? {} : { tab: key }) as never}
            className={key === here ? "chip here" : "chip"}
            aria-current={key === here ? "page" : undefined}
            activeProps={{}}
          >
            {name}
          </Link>
        ))}
      </nav>
      {here === "week" ? (
        <Week />
      ) : here === "index" ? (
        <IndexState changes={changes} />
      ) : here === "trial" ? (
        <Trial changes={changes} />
      ) : here === "synonyms" ? (
        <>
          <Lexicon kind="synonyms" changes={changes} />
          <Lexicon kind="short-name" changes={changes} />
        </>
      ) : here === "pinned" || here === "blocked" ? (
        <Lexicon kind={here} changes={changes} />
      ) : (
        <Questions key={here} list={here} changes={changes} />
      )}
    </Page>
  );
}
