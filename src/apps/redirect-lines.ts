import { everyRedirect } from "../modules/addresses/index.ts";
import type { Db } from "../platform/database/database.ts";
import { addressPlaces } from "../portal/index.ts";
import { csvLine } from "./csv-line.ts";

/** All old addresses as lines of CSV that can be imported again, read in parts. */
export async function* redirectLines(db: Db, siteId: number): AsyncGenerator<string> {
  // With the mark at its front, table programs read it as UTF-8.
  yield `\uFEFF${csvLine(["旧网址", "新网址", "原因", "时间", "经办"])}`;
  for await (const some of everyRedirect(db, siteId)) {
    const goals = await addressPlaces.addressesOf(
      db,
      siteId,
      some.map(({ to }) => to),
    );
    yield some
      .map((one, index) =>
        csvLine([
          one.kind === "prefix" ? `${one.from}*` : one.from,
          goals[index] ?? "",
          one.reason,
          one.madeAt.toISOString(),
          one.madeBy,
        ]),
      )
      .join("");
  }
}
