import { serviceOffer } from "./service-offers.ts";

/** How many items a column of standing information gets in a year; others have no limit. */
export function roomOf(path: string, columnName: string): number {
  if (path.startsWith("services/convenience/")) return 2;
  if (path.startsWith("services/"))
    return (
      serviceOffer(path.startsWith("services/people") ? "个人办事" : "法人办事", columnName)
        ?.services.length ?? 2
    );
  if (path.endsWith("/duties")) return 2;
  return Number.POSITIVE_INFINITY;
}
