const COUNTS = ["", "一审", "两审", "三审"];

/** How texts are reviewed, in words: "两审加保密审查，每步 3 个工作日". */
export function chainWords(
  chain: { readonly reviews: number; readonly daysPerStep: number } | undefined,
): string {
  if (chain === undefined) return "";
  return `${COUNTS[chain.reviews] ?? ""}加保密，每步 ${chain.daysPerStep} 天`;
}

export const hints = {
  code: "2 至 18 位字母或数字，用于编制索引号，建好后不再改。",
  slug: "网址的一段，用小写字母、数字和连字符，例如 finance-bureau。以后改动时旧网址仍然有效。",
  newSlug: "用小写字母、数字和连字符，例如 finance-bureau。",
  chain: "发布前必须经过的审核次数；保密审查总是最后一步，不能省去（条例第十七条）。",
  days: "每一步应当几个工作日内办完，超过的在待办里标为超期。",
  inherit: "跟随上级机构",
} as const;
