import { createRoute, type AnyRoute } from "@tanstack/react-router";

/** The addresses of what follows replies. Their code comes when they are opened. */
export function remedyRoutes(root: AnyRoute) {
  const at = (path: string) => ({ getParentRoute: () => root, path });
  return [
    createRoute(at("/remedies")).lazy(() => import("./remedies-page.tsx").then((m) => m.route)),
    createRoute(at("/remedies/new")).lazy(() => import("./enter-page.tsx").then((m) => m.route)),
    createRoute(at("/remedies/$id")).lazy(() => import("./remedy-page.tsx").then((m) => m.route)),
  ];
}
