import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import "../list/pages.css";
import { useFilter } from "../list/use-filter.ts";
import { RequestTabs } from "../requests/request-tabs.tsx";
import { BodiesPart } from "./bodies-part.tsx";
import { settingsQuery } from "./letters-query.ts";
import "./letters.css";
import { OfficesPart } from "./offices-part.tsx";
import { WordingsPart } from "./wordings-part.tsx";

export const route = createLazyRoute("/requests/letters")({ component: LettersPage });

const tabs = [
  ["offices", "文号与联系方式"],
  ["bodies", "复议机关与法院"],
  ["words", "文书文字"],
] as const;

/** What is settled once for all letters of requests: numbers, names and words. */
function LettersPage() {
  const [filter] = useFilter();
  const settings = useQuery(settingsQuery);
  const here = tabs.find(([key]) => key === filter["tab"])?.[0] ?? "offices";
  const { data } = settings;
  return (
    <Page
      title="文书设置"
      lead="答复书、补正告知书等文书的文号、救济告知和文字。缺少的内容，签发时会逐项提示，补全才能签发。"
    >
      <RequestTabs />
      <nav className="chips" aria-label="文书设置">
        {tabs.map(([key, name]) => (
          <Link
            key={key}
            to="/requests/letters"
            search={(key === "offices" ? {} : { tab: key }) as never}
            className={key === here ? "chip here" : "chip"}
            aria-current={key === here ? "page" : undefined}
            activeProps={{}}
          >
            {name}
          </Link>
        ))}
      </nav>
      {settings.error !== null ? (
        <Trouble error={settings.error} again={() => void settings.refetch()} />
      ) : data === undefined ? (
        <Loading rows={6} />
      ) : here === "words" ? (
        <WordingsPart organizations={data.organizations} />
      ) : here === "bodies" ? (
        <BodiesPart settings={data} />
      ) : (
        <OfficesPart settings={data} />
      )}
    </Page>
  );
}
