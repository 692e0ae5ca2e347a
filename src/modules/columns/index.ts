export { changeColumn, createColumns, createSite } from "./commands.ts";
export { closeColumn, handOverColumns, moveColumn } from "./moving.ts";
export { planMove, type Destination } from "./moving-rules.ts";
export { columnFilter, columnFilterToQuery, type ColumnFilter } from "./contract.ts";
export { columnMessages } from "./messages.ts";
export {
  columnTypes,
  type Column,
  type ColumnChange,
  type ColumnDisplay,
  type ColumnType,
  type NewColumn,
  type Site,
  type SiteChannel,
  type SiteLanguage,
} from "./model.ts";
export {
  allSites,
  columnKeysAt,
  columnsOf,
  columnTrail,
  listColumns,
  siteById,
  sitesOfGroup,
} from "./queries.ts";
export { freshnessOf, type ColumnRefusal, type Freshness } from "./rules.ts";
