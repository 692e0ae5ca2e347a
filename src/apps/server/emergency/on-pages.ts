import type { FastifyInstance } from "fastify";
import { withEmergency } from "../../../ui/emergency/with-emergency.ts";
import { watchEmergency } from "./watch-emergency.ts";

export type EmergencyOnPages = {
  /** Puts banner and grey mode into a published page; null, most days, when there are none. */
  transform(page: Buffer): Buffer | null;
  /** Whether it would put anything in now. */
  isOn(): boolean;
  close(): void;
};

/**
 * What an emergency puts on the pages of a site folder, as the folder itself says it. `changed` hears when pages look
 * different from now on, so that those kept in memory are forgotten.
 */
export function emergencyOnPages(
  siteFolder: string,
  now: () => Date,
  changed: () => void,
): EmergencyOnPages {
  const watch = watchEmergency(siteFolder, () => now().getTime(), changed);
  return {
    transform(page) {
      const shown = watch.shown();
      return shown === null ? null : withEmergency(page, shown);
    },
    isOn: () => watch.shown() !== null,
    close: watch.close,
  };
}

const CONSOLE_AND_API = /^\/(admin|api)(\/|$|\?)/;

/** Puts the same into the pages that are made for one request: search, and those that say what went wrong. */
export function emergencyOnMadePages(http: FastifyInstance, emergency: EmergencyOnPages): void {
  http.addHook("onSend", async (request, reply, payload) => {
    if (typeof payload !== "string" || CONSOLE_AND_API.test(request.url)) return payload;
    if (!String(reply.getHeader("content-type")).startsWith("text/html")) return payload;
    return emergency.transform(Buffer.from(payload)) ?? payload;
  });
}
