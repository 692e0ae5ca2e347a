export { addVisits, placeVisits, pruneVisits, type PlacesOf } from "./commands.ts";
export { visitMessages } from "./messages.ts";
export {
  visitKinds,
  type DayOfPath,
  type Period,
  type Place,
  type Views,
  type Visited,
  type VisitKind,
} from "./model.ts";
export { openVisits, type Visits } from "./open-visits.ts";
export { visitedAt } from "./page-rules.ts";
export { partsOf, periodOf } from "./period-rules.ts";
export {
  countedSince,
  mostRead,
  peopleOfDocument,
  viewsByColumn,
  viewsByDay,
  viewsByKind,
  viewsByOrganization,
  viewsOfDocuments,
  type ViewsOfDocument,
  type ViewsOfPlace,
} from "./queries.ts";
