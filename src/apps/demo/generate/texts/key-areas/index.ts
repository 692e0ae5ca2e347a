import type { Writer } from "../../model.ts";
import { majorProjectWriters } from "./major-projects.ts";
import { publicResourceWriters } from "./public-resources.ts";
import { publicWelfareWriters } from "./public-welfare.ts";

/** What is written in each of the 39 items of the three key areas, by the item's name. */
export const keyAreaWriters: Readonly<Record<string, readonly Writer[]>> = {
  ...majorProjectWriters,
  ...publicResourceWriters,
  ...publicWelfareWriters,
};
