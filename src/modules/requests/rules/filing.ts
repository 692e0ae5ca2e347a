import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { ruleSetFor } from "../../deadlines/index.ts";
import type { Applicant, Asked, RequestChannel } from "../model.ts";

/** A request as it comes in, over whatever channel. */
export type NewRequest = {
  readonly siteId: number;
  readonly organizationId: number;
  readonly channel: RequestChannel;
  readonly arrivedOn: PlainDate;
  /** The day both sides confirmed, where the channel asks for one and it is known already (条例 art. 31). */
  readonly confirmedOn: PlainDate | null;
  /** Said, and written down by the officer (art. 29). */
  readonly oral: boolean;
  readonly applicant: Applicant;
  readonly asked: Asked;
  /** Made with the form; the same form sent again is the same request. */
  readonly formKey: string;
};

export const MOST_ITEMS = 20;

/** Whether a request can be taken in: days that can be, and something that is asked for (art. 29). */
export function mayFile(
  asked: NewRequest,
  today: PlainDate,
): Result<
  true,
  | "day-in-future"
  | "day-before-receipt"
  | "received-before-regulation"
  | "number-of-items"
  | "text-missing"
  | "items-in-order"
> {
  if (asked.arrivedOn > today || (asked.confirmedOn ?? "") > today) return refuse("day-in-future");
  if (asked.confirmedOn !== null && asked.confirmedOn < asked.arrivedOn)
    return refuse("day-before-receipt", { receivedOn: asked.arrivedOn });
  if (ruleSetFor(asked.arrivedOn) === null)
    return refuse("received-before-regulation", { day: asked.arrivedOn });
  return checkAsked(asked.asked);
}

/** Whether something is asked for, and in a number that one case can hold (art. 29). */
export function checkAsked({
  items,
}: Asked): Result<true, "number-of-items" | "text-missing" | "items-in-order"> {
  if (items.length === 0 || items.length > MOST_ITEMS)
    return refuse("number-of-items", { most: String(MOST_ITEMS) });
  if (items.some((item) => item.text.trim() === "")) return refuse("text-missing");
  if (items.some((item, index) => item.place !== index + 1)) return refuse("items-in-order");
  return ok(true);
}

/** Who asks, for lists: enough to tell two cases apart and no more. */
export function applicantLabel({ kind, name }: Pick<Applicant, "kind" | "name">): string {
  const letters = [...name.trim()];
  if (kind === "citizen") return `${letters[0] ?? "某"}某`;
  return `${letters.slice(0, 2).join("")}某${kind === "legal-service" ? "所" : "单位"}`;
}

/** The registration number of a year: 2024-0037. */
export function requestNumber(year: number, serial: number): string {
  return `${year}-${String(serial).padStart(4, "0")}`;
}

/** Year and serial of a registration number; null for a number of another make. */
export function partsOfNumber(number: string): { year: number; serial: number } | null {
  const parts = /^(\d{4})-(\d{4,9})$/.exec(number);
  return parts === null ? null : { year: Number(parts[1]), serial: Number(parts[2]) };
}

const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CODE_LENGTH = 10;

/**
 * The secret code of a receipt, from the bytes of a keyed mark: ten characters that cannot be taken for each other,
 * 50 bits. The same form gives the same code, so that a receipt asked for twice is the same receipt.
 */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes.subarray(0, CODE_LENGTH)].map((byte) => ALPHABET[byte & 31]).join("");
}

/** A code as a person typed it: case, spaces and strokes do not matter; O, I and 0, 1 are not in it. */
export function typedCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, "");
}
