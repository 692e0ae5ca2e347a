import { createRoute, type AnyRoute } from "@tanstack/react-router";

/** The addresses of requests for information. Their code comes when they are opened. */
export function requestRoutes(root: AnyRoute) {
  const at = (path: string) => ({ getParentRoute: () => root, path });
  return [
    createRoute(at("/requests/new")).lazy(() => import("./register-page.tsx").then((m) => m.route)),
    createRoute(at("/requests/$id")).lazy(() => import("./case-page.tsx").then((m) => m.route)),
  ];
}
