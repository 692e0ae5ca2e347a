import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter } from "@tanstack/react-router";
import { Frame } from "./layout/frame.tsx";

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Frame });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
}).lazy(() => import("./work/work-page.tsx").then((page) => page.route));

/** Every state of the console has an address below this. */
export function openRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([home]),
    basepath: import.meta.env.BASE_URL,
    context: { queries },
    defaultPreload: "intent",
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
