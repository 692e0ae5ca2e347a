import { createRoute, type AnyRoute } from "@tanstack/react-router";

/** The addresses of figures. Their code comes when they are opened. */
export function reportRoutes(root: AnyRoute) {
  const at = (path: string) => ({ getParentRoute: () => root, path });
  return [
    createRoute(at("/reports/$year")).lazy(() => import("./report-page.tsx").then((m) => m.route)),
    createRoute(at("/reports/requests")).lazy(() =>
      import("./requests-page.tsx").then((m) => m.route),
    ),
    createRoute(at("/reports/requests/cases")).lazy(() =>
      import("./cell-cases-page.tsx").then((m) => m.route),
    ),
    createRoute(at("/reports/requests/remedies")).lazy(() =>
      import("./cell-remedies-page.tsx").then((m) => m.route),
    ),
  ];
}
