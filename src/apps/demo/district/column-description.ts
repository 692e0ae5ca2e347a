import type { ColumnType } from "../../../modules/columns/index.ts";

const BY_TYPE: Readonly<Record<ColumnType, readonly [before: string, after: string]>> = {
  首页: ["", "的入口，汇集最新公开的信息。"],
  概况信息: ["介绍晴山区的", "，内容按季核对。"],
  机构职能: ["公布", "，包括职责、内设机构、地址、办公时间和负责人。"],
  负责人信息: ["公布", "，包括职务和分管工作。"],
  工作动态: ["报道", "的最新进展、活动和成效。"],
  政策文件: ["集中发布", "，标明文号、成文日期和有效性，可以下载。"],
  信息公开指南: ["说明", "：公开什么、怎样查找、向谁申请。"],
  信息公开目录: ["公开", "的依据、标准、过程和结果，供查阅和监督。"],
  信息公开年报: ["发布", "，每年三月底前公布上一年度情况。"],
  依申请公开: ["办理", "，说明申请条件、方式和答复期限。"],
  数据发布: ["发布", "的数据，注明统计口径和截止时间。"],
  数据开放: ["提供", "的数据集，可以免费下载使用。"],
  政策解读: ["用通俗的话说明", "的背景、内容和与您的关系。"],
  回应关切: ["回应", "，说明事实、处置情况和后续安排。"],
  办事服务: ["提供", "的办理条件、材料、流程、地点、时间和电话。"],
  咨询投诉: ["受理并公开", "，说明办理单位、时限和答复。"],
  征集调查: ["就", "征求公众意见，期满后公布采纳情况。"],
  在线访谈: ["记录", "的问答，邀请负责人与网友交流。"],
};

const PLACES: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/社区$/, (name) => `公开${name}的居务和财务，供居民查阅和监督。`],
  [/村$/, (name) => `公开${name}的村务和财务，供村民查阅和监督。`],
  [/(?:街道|镇|局|办公室|委员会)$/, (name) => `汇集${name}公开的信息，由该单位负责更新。`],
];

/**
 * One sentence on what a column holds and why, for the tag ColumnDescription; `owner` is the name of the
 * organization whose directory the column stands in, null elsewhere.
 */
export function describeColumn(name: string, type: ColumnType, owner: string | null): string {
  const place = PLACES.find(([pattern]) => pattern.test(name));
  if (place !== undefined) return place[1](name);
  const [before, after] = BY_TYPE[type];
  return `${before}${owner === null ? "" : `${owner}的`}${name}${after}`;
}
