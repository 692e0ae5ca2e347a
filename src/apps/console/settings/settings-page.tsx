import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { Page } from "../layout/page.tsx";
import { Loading } from "../layout/states.tsx";
import "../people/people.css";
import { columnsQuery } from "../places/places-queries.ts";
import { settings } from "./words.ts";

export const route = createLazyRoute("/settings")({ component: SettingsPage });

/** Where each setting is made; what the machine decides is said too. */
function SettingsPage() {
  const columns = useQuery(columnsQuery);
  const sites = new Map(columns.data?.rows.map((row) => [row.siteCode, row.siteName]));
  return (
    <Page title="设置">
      <section className="sheet">
        <h2>在后台设置</h2>
        <ul className="plain-rows">
          {settings.here.map(({ to, search, name, about }) => (
            <li key={name}>
              <Link to={to} search={search as never}>
                {name}
              </Link>
              <span className="quiet">{about}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet">
        <h2>站点</h2>
        {columns.data === undefined ? <Loading rows={1} /> : null}
        <ul className="plain-rows">
          {[...sites].map(([code, name]) => (
            <li key={code}>
              <Link to="/documents" search={{ site: code } as never}>
                {name}
              </Link>
              <span className="quiet">{code}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet">
        <h2>由运行平台的机器决定</h2>
        <p className="quiet">{settings.machine}</p>
      </section>
    </Page>
  );
}
