import { createRoute, type AnyRoute } from "@tanstack/react-router";

/** The addresses of one document: written anew, changed, read and reviewed, previewed. Their code comes when they are opened. */
export function documentRoutes(root: AnyRoute) {
  const at = (path: string) => ({ getParentRoute: () => root, path });
  return [
    createRoute(at("/new")).lazy(() => import("./write-page.tsx").then((m) => m.newRoute)),
    createRoute(at("/documents/$siteId/$id")).lazy(() =>
      import("./record-page.tsx").then((m) => m.route),
    ),
    createRoute(at("/documents/$siteId/$id/edit")).lazy(() =>
      import("./write-page.tsx").then((m) => m.editRoute),
    ),
    createRoute(at("/documents/$siteId/$id/preview")).lazy(() =>
      import("./preview/preview-page.tsx").then((m) => m.route),
    ),
  ];
}
