import { createLazyRoute, Link } from "@tanstack/react-router";
import { Page } from "../layout/page.tsx";
import "../list/pages.css";
import { useFilter } from "../list/use-filter.ts";
import "./board.css";
import "./case.css";
import { CalendarSettings } from "./calendar-settings.tsx";
import { Readings } from "./readings.tsx";
import { RequestTabs } from "./request-tabs.tsx";
import "./requests.css";
import "./settings.css";

export const route = createLazyRoute("/requests/settings")({ component: SettingsPage });

const tabs = [
  ["calendar", "工作日历"],
  ["readings", "期限口径"],
] as const;

/** What an office settles once for its requests. */
function SettingsPage() {
  const [filter] = useFilter();
  const here = tabs.find(([key]) => key === filter["tab"])?.[0] ?? "calendar";
  return (
    <Page title="依申请公开的设置">
      <RequestTabs />
      <nav className="chips request-subtabs" aria-label="设置">
        {tabs.map(([key, name]) => (
          <Link
            key={key}
            to="/requests/settings"
            search={(key === "calendar" ? {} : { tab: key }) as never}
            className={key === here ? "chip here" : "chip"}
            aria-current={key === here ? "page" : undefined}
            activeProps={{}}
          >
            {name}
          </Link>
        ))}
      </nav>
      {here === "calendar" ? <CalendarSettings /> : null}
      {here === "readings" ? <Readings /> : null}
    </Page>
  );
}
