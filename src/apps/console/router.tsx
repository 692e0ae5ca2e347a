import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter } from "@tanstack/react-router";
import { documentRoutes } from "./document/routes.ts";
import { Frame } from "./layout/frame.tsx";
import { Loading } from "./layout/states.tsx";
import { BrokenPage, NoSuchPage } from "./layout/wrong-pages.tsx";
import { readSearch, writeSearch } from "./search-text.ts";

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Frame });
const at = <const P extends string>(path: P) => ({ getParentRoute: () => root, path });

const home = createRoute(at("/")).lazy(() => import("./work/work-page.tsx").then((m) => m.route));
const documents = createRoute(at("/documents")).lazy(() =>
  import("./documents/document-list-page.tsx").then((m) => m.route),
);

/** Every state of the console has an address below this. */
export function openRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([home, documents, ...documentRoutes(root)]),
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
