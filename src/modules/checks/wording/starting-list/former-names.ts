import type { KnownExpression } from "../expression.ts";

/** The plan of the State Council's reform of 2018 and of 2023, from which the new names hold. */
const IN_2018 = "2018-03-21";
const IN_2023 = "2023-03-16";
/** Counties followed in the year after. */
const LOCAL_2018 = "2019-03-31";
const LOCAL_2023 = "2024-06-30";

const CENTRAL_2018 = `
国土资源部:自然资源部 环境保护部:生态环境部 农业部:农业农村部 文化部:文化和旅游部 国家旅游局:文化和旅游部 国家卫生和计划生育委员会:国家卫生健康委员会
国家卫生计生委:国家卫生健康委 国家卫计委:国家卫生健康委 国家安全生产监督管理总局:应急管理部 国家安监总局:应急管理部 国家工商行政管理总局:国家市场监督管理总局
国家质量监督检验检疫总局:国家市场监督管理总局 国家食品药品监督管理总局:国家市场监督管理总局 国务院法制办公室:司法部 国家林业局:国家林业和草原局
国家粮食局:国家粮食和物资储备局 国家新闻出版广电总局:国家广播电视总局 中国银监会:国家金融监督管理总局 监察部:国家监察委员会 国务院扶贫办:国家乡村振兴局
`;
const CENTRAL_2023 =
  "中国银行保险监督管理委员会:国家金融监督管理总局 中国银保监会:国家金融监督管理总局 国家乡村振兴局:农业农村部";
const LOCAL = `
国土资源局:自然资源局 国土局:自然资源局 环境保护局:生态环境局 环保局:生态环境局 农业局:农业农村局 农牧业局:农牧局 工商行政管理局:市场监督管理局 工商局:市场监督管理局
质量技术监督局:市场监督管理局 质监局:市场监督管理局 食品药品监督管理局:市场监督管理局 食药监局:市场监督管理局 安全生产监督管理局:应急管理局 安监局:应急管理局
卫生和计划生育局:卫生健康委员会 卫计局:卫生健康委 卫计委:卫生健康委 旅游局:文化和旅游局 文化广电新闻出版局:文化和旅游局 政府法制办公室:司法局 法制办:司法局
地方税务局:税务局 国税局:税务局 地税局:税务局
`;
const LOCAL_LATER = "扶贫办:农业农村局 扶贫开发办公室:农业农村局 乡村振兴局:农业农村局";

const NOT_AN_AGENCY = ["门", "分", "队", "位", "署", "件", "落", "长级"];

export const formerNames: readonly KnownExpression[] = [
  ...names(CENTRAL_2018, IN_2018),
  ...names(CENTRAL_2023, IN_2023),
  ...names(LOCAL, LOCAL_2018),
  ...names(LOCAL_LATER, LOCAL_2023),
];

function names(text: string, since: string): readonly KnownExpression[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = "", right = ""] = pair.split(":");
      return {
        wrong,
        right,
        level: "advise" as const,
        why: "机构改革后名称已经改变；写改革前的事情时可以用原名，最好注明“原”",
        since,
        unless: [
          `和${wrong}`,
          `原${wrong}`,
          `原国家${wrong}`,
          `原市${wrong}`,
          `原区${wrong}`,
          `原县${wrong}`,
          `原省${wrong}`,
          ...NOT_AN_AGENCY.map((end) => wrong + end),
        ],
      };
    });
}
