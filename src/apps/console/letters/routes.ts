import { createRoute, type AnyRoute } from "@tanstack/react-router";

/** The address of the settings of letters. */
export function letterRoutes(root: AnyRoute) {
  return [
    createRoute({ getParentRoute: () => root, path: "/requests/letters" }).lazy(() =>
      import("./letters-page.tsx").then((m) => m.route),
    ),
  ];
}
