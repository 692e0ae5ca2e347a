export { noViews, plus, sumOf, withBelow } from "./below-rules.ts";
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
export { daysCounted, partsOf, periodOf, type Parts, type PeriodRefusal } from "./period-rules.ts";
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
} from "./queries.ts";
