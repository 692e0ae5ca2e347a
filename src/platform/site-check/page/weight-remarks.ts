import type { Remark } from "../model.ts";

/** How many bytes a page has, and how many travel. */
export type PageBytes = { readonly plain: number; readonly compressed: number | null };

const KB = 1_024;
const PAGE = 500 * KB;
const PAGE_COMPRESSED = 100 * KB;
const IMAGE = 500 * KB;
const IMAGES = 2_048 * KB;
const ELEMENTS = 5_000;

/**
 * Pages, pictures and numbers of elements beyond what a telephone on a village's line shows within three
 * seconds: 100 KB compressed or 500 KB plain, 500 KB a picture, 2 MB of pictures, 5,000 elements.
 */
export function weightRemarks(
  bytes: PageBytes,
  images: ReadonlyMap<string, number>,
  elements: number,
): readonly Remark[] {
  const remarks: Remark[] = [];
  if (bytes.plain > PAGE || (bytes.compressed ?? 0) > PAGE_COMPRESSED) {
    const travels = bytes.compressed === null ? "" : `，压缩后 ${kilobytes(bytes.compressed)}`;
    remarks.push({
      rule: "heavy-page",
      subject: "",
      where: `网页 ${kilobytes(bytes.plain)}${travels}`,
    });
  }
  let all = 0;
  for (const [address, size] of images) {
    all += size;
    if (size > IMAGE)
      remarks.push({ rule: "heavy-image", subject: address, where: kilobytes(size) });
  }
  if (all > IMAGES)
    remarks.push({
      rule: "heavy-page",
      subject: "",
      where: `${images.size} 张图片共 ${kilobytes(all)}`,
    });
  if (elements > ELEMENTS)
    remarks.push({ rule: "many-elements", subject: "", where: `${elements} 个元素` });
  return remarks;
}

/** Pages of this size and less cannot be heavy, so nobody need know how they compress. */
export const NEVER_HEAVY = PAGE_COMPRESSED;

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / KB)} KB`;
}
