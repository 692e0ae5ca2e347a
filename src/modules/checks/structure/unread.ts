import type { Unread } from "../../../platform/contents/model.ts";
import { wholeFinding } from "../finding-of.ts";
import type { Finding } from "../model.ts";
import type { CheckSettings } from "../settings.ts";

/** Where reading says that a picture stands which does not look like a written page. */
const SHOWN_BY_PICTURE = "图片上的文字";
const TOLD = {
  encrypted: "加密",
  scanned: "图片",
  damaged: "损坏",
  "too-large": "太大",
  "too-slow": "超时",
  "unknown-kind": "不认识",
} as const;

/**
 * What could not be read, as a finding: it is never passed silently. A picture by itself is only a note, for photos of
 * events come every day; scanned pages of a file that has text elsewhere are a warning.
 */
export function unreadFinding(unread: Unread, settings: CheckSettings): Finding {
  const picture = unread.reason === "scanned" && unread.place.spot === SHOWN_BY_PICTURE;
  return wholeFinding(`unread-${unread.reason}`, unread.place, settings, {
    masked: TOLD[unread.reason],
    ...(picture ? { severity: "note" as const } : {}),
  });
}
