import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
} from "@tanstack/react-router";
import { documentRoutes } from "./document/routes.ts";
import { Frame } from "./layout/frame.tsx";
import { Loading } from "./layout/states.tsx";
import { BrokenPage, NoSuchPage } from "./layout/wrong-pages.tsx";
import { letterRoutes } from "./letters/routes.ts";
import { remedyRoutes } from "./remedies/routes.ts";
import { reportRoutes } from "./reports/routes.ts";
import { requestRoutes } from "./requests/routes.ts";
import { readSearch, writeSearch } from "./search-text.ts";
import { thisYear } from "./words/days.ts";

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Frame });
const at = <const P extends string>(path: P) => ({ getParentRoute: () => root, path });

const home = createRoute(at("/")).lazy(() => import("./work/work-page.tsx").then((m) => m.route));
const documents = createRoute(at("/documents")).lazy(() =>
  import("./documents/document-list-page.tsx").then((m) => m.route),
);
const columns = createRoute(at("/columns")).lazy(() =>
  import("./columns/columns-page.tsx").then((m) => m.route),
);
const organizations = createRoute(at("/organizations")).lazy(() =>
  import("./organizations/organizations-page.tsx").then((m) => m.route),
);
const addresses = createRoute(at("/addresses")).lazy(() =>
  import("./addresses/addresses-page.tsx").then((m) => m.route),
);
const people = createRoute(at("/people")).lazy(() =>
  import("./people/people-page.tsx").then((m) => m.route),
);
const newPerson = createRoute(at("/people/new")).lazy(() =>
  import("./people/new-person-page.tsx").then((m) => m.route),
);
const peopleImport = createRoute(at("/people/import")).lazy(() =>
  import("./people/import-page.tsx").then((m) => m.route),
);
const person = createRoute(at("/people/$id")).lazy(() =>
  import("./people/person-page.tsx").then((m) => m.route),
);
const deputies = createRoute(at("/deputies")).lazy(() =>
  import("./deputies/deputies-page.tsx").then((m) => m.route),
);
const checks = createRoute(at("/checks")).lazy(() =>
  import("./checks/checks-page.tsx").then((m) => m.route),
);
const audit = createRoute(at("/audit")).lazy(() =>
  import("./audit/audit-page.tsx").then((m) => m.route),
);
const siteCheck = createRoute(at("/site-check")).lazy(() =>
  import("./site-check/site-check-page.tsx").then((m) => m.route),
);
const siteGuard = createRoute(at("/site-guard")).lazy(() =>
  import("./site-guard/site-guard-page.tsx").then((m) => m.route),
);
const visits = createRoute(at("/visits")).lazy(() =>
  import("./visits/visits-page.tsx").then((m) => m.route),
);
const search = createRoute(at("/search")).lazy(() =>
  import("./search/search-page.tsx").then((m) => m.route),
);
const emergency = createRoute(at("/emergency")).lazy(() =>
  import("./emergency/emergency-page.tsx").then((m) => m.route),
);
const profile = createRoute(at("/profile")).lazy(() =>
  import("./profile/profile-page.tsx").then((m) => m.route),
);
const settings = createRoute(at("/settings")).lazy(() =>
  import("./settings/settings-page.tsx").then((m) => m.route),
);

/** Addresses that lead on: to the last year's report, and those that earlier versions gave out. */
const leadingOn = [
  ["/reports", () => `/reports/${thisYear() - 1}`],
  ["/users", () => "/people"],
  ["/sign-in", () => "/"],
  ["/set-up", () => "/"],
] as const;
const ways = leadingOn.map(([from, to]) =>
  createRoute({
    ...at(from as string),
    beforeLoad: () => {
      throw redirect({ to: to() });
    },
  }),
);

/** Every state of the console has an address below this. */
export function openRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      home,
      documents,
      columns,
      organizations,
      addresses,
      people,
      newPerson,
      peopleImport,
      person,
      deputies,
      checks,
      audit,
      siteCheck,
      siteGuard,
      visits,
      search,
      emergency,
      profile,
      settings,
      ...ways,
      ...documentRoutes(root),
      ...reportRoutes(root),
      ...remedyRoutes(root),
      ...requestRoutes(root),
      ...letterRoutes(root),
    ]),
    basepath: import.meta.env.BASE_URL,
    context: { queries },
    defaultPreload: "intent",
    defaultPendingComponent: Loading,
    defaultNotFoundComponent: NoSuchPage,
    defaultErrorComponent: BrokenPage,
    // Addresses are plain words, as reports and other programs write them: ?state=published&year=2018
    parseSearch: readSearch,
    stringifySearch: writeSearch,
  });
}
