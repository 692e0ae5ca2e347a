import { queryOptions } from "@tanstack/react-query";
import { call, type Answer } from "../api/client.ts";

export type LetterSettings = Answer<"GET /api/letters/settings">;
export type LetterOrganization = LetterSettings["organizations"][number];
export type Bodies = LetterSettings["siteBodies"][number];
export type Wordings = Answer<"GET /api/letters/wordings">;
export type Wording = Wordings["rows"][number];

/** What organizations have settled for their letters. */
export const settingsQuery = queryOptions({
  queryKey: ["letters", "settings"],
  queryFn: ({ signal }) => call("GET /api/letters/settings", {}, signal),
});

/** The words of letters: those delivered and the office's own. */
export const wordingsQuery = queryOptions({
  queryKey: ["letters", "wordings"],
  queryFn: ({ signal }) => call("GET /api/letters/wordings", {}, signal),
});
