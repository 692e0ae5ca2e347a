import { createRoute, type AnyRoute } from "@tanstack/react-router";

/** The addresses of requests for information. Their code comes when they are opened. */
export function requestRoutes(root: AnyRoute) {
  const at = (path: string) => ({ getParentRoute: () => root, path });
  return [
    createRoute(at("/requests")).lazy(() => import("./board-page.tsx").then((m) => m.route)),
    createRoute(at("/requests/due")).lazy(() => import("./due-page.tsx").then((m) => m.route)),
    createRoute(at("/requests/calendar")).lazy(() =>
      import("./calendar-page.tsx").then((m) => m.route),
    ),
    createRoute(at("/requests/pressing")).lazy(() =>
      import("./pressing-page.tsx").then((m) => m.route),
    ),
    createRoute(at("/requests/all")).lazy(() => import("./all-page.tsx").then((m) => m.route)),
    createRoute(at("/requests/settings")).lazy(() =>
      import("./settings-page.tsx").then((m) => m.route),
    ),
    createRoute(at("/requests/new")).lazy(() => import("./register-page.tsx").then((m) => m.route)),
    createRoute(at("/requests/$id")).lazy(() => import("./case-page.tsx").then((m) => m.route)),
    createRoute(at("/requests/$id/asked")).lazy(() =>
      import("./asked-page.tsx").then((m) => m.route),
    ),
    createRoute(at("/requests/$id/answer")).lazy(() =>
      import("./answer-page.tsx").then((m) => m.route),
    ),
  ];
}
