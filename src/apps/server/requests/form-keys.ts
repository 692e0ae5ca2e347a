import { randomBytes } from "node:crypto";
import type { Sealer } from "../../../platform/sealing.ts";

const MARK = 22;

/**
 * Keys of forms: given out with each form, marked so that nobody makes up one. The same form sent again is the same
 * request; when it was given out tells how long somebody took to fill it in.
 */
export function formKeys(sealer: Sealer) {
  const markOf = (text: string) => sealer.mark(text, "form key").slice(0, MARK);
  return {
    make(now: Date): string {
      const text = `${now.getTime().toString(36)}.${randomBytes(12).toString("base64url")}`;
      return `${text}.${markOf(text)}`;
    },
    /** When a key was given out; null for one that was not given out here. */
    givenAt(key: string): Date | null {
      const [, text = "", time = "", mark = ""] =
        /^(([0-9a-z]{6,11})\.[\w-]{16})\.([\w-]{22})$/.exec(key) ?? [];
      return text !== "" && markOf(text) === mark ? new Date(Number.parseInt(time, 36)) : null;
    },
  };
}

export type FormKeys = ReturnType<typeof formKeys>;
