import type { PastKey } from "./columns.ts";

/** A filled-in row of the table of past requests; a test states only what it is about. */
export function aPastRow(
  about: Partial<Record<PastKey, string>> = {},
): Readonly<Partial<Record<PastKey, string>>> {
  return {
    number: "2018-0003",
    organization: "区财政局",
    channel: "当面提交",
    arrivedOn: "2018-03-05",
    applicantKind: "自然人",
    applicantName: "乌云",
    items: "2017年部门决算",
    outcome: "予以公开",
    answeredOn: "2018-03-20",
    ...about,
  };
}
