import { queryOptions, useQuery, type QueryClient } from "@tanstack/react-query";
import { call, keepFormToken, type Answer } from "./client.ts";

export type Session = Answer<"GET /api/session">;
export type Person = NonNullable<Session["person"]>;
export type Action = Person["may"][number];
export type Role = Person["roles"][number]["role"];

/** Who is signed in, and the proof that goes with every change. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => {
    const session = await call("GET /api/session", {}, signal);
    keepFormToken(session.formToken);
    return session;
  },
  staleTime: Infinity,
});

/** Takes over the session that an answer carries: after signing in, after the first run. */
export function keepSession(queries: QueryClient, session: Session): void {
  keepFormToken(session.formToken);
  queries.setQueryData(sessionQuery.queryKey, session);
}

/** Who is signed in. Only below the frame, which shows nothing else before. */
export function usePerson(): Person {
  const { data } = useQuery(sessionQuery);
  if (data?.person == null) throw new Error("nobody is signed in");
  return data.person;
}

/** Asks whether the person may do something at one place at least. */
export function useMay(): (action: Action) => boolean {
  const { may } = usePerson();
  return (action) => may.includes(action);
}
