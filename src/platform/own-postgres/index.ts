export { joinOwnPostgres, type OwnPostgres } from "./own-postgres.ts";
export { stopOwnPostgres } from "./stop.ts";
export { ownPostgresState, type ServerState } from "./state.ts";
export { ownPostgresMessage } from "./messages.ts";
export type { OwnPostgresRefusal } from "./refusals.ts";
