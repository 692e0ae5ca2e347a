import { useEffect, useState } from "react";
import { call, type Answer } from "../../api/client.ts";
import type { Address } from "../draft.ts";

type Presence = Answer<"POST /api/documents/:siteId/:id/editing">;
const EVERY = 20_000;

/** Says that the person is at work on a document, and hears who else is and which version the server has. */
export function usePresence(address: Address | null): Presence | null {
  const [presence, setPresence] = useState<Presence | null>(null);
  const { siteId, id } = address ?? {};
  useEffect(() => {
    if (siteId === undefined || id === undefined) return;
    const note = async (leaving: boolean) => {
      try {
        const heard = await call("POST /api/documents/:siteId/:id/editing", {
          params: { siteId, id },
          body: { leaving },
        });
        if (!leaving) setPresence(heard);
      } catch {
        // Who else is there is a courtesy: what counts is asked again when saving.
      }
    };
    void note(false);
    const timer = setInterval(() => void note(false), EVERY);
    return () => {
      clearInterval(timer);
      void note(true);
    };
  }, [siteId, id]);
  return presence;
}
