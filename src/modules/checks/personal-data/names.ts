import { doubleSurnames, mongolianBeginnings, surnames } from "./surnames.ts";

const HAN = /^[\p{Script=Han}]+$/u;
const DOTTED = /^[\p{Script=Han}]{1,8}(?:[·•・．.‧][\p{Script=Han}]{1,8}){1,3}$/u;
const MASKED = /[某*＊×xX✕○〇●□■△_]|XX/;
/** Characters that words have and names do not, after the first. */
const NOT_IN_NAMES =
  /[的和与及或在是了有无不为等个位项件次年月日号元户人员部局厅处科室院校所站队组会场馆社村镇乡县市区街路店厂司队级类型量数率额费款价计合总均其他它它它它它它资料表册单位证照号码信息情况说明备注编序姓龄族别职务岗级称址机话邮电账卡款险贷税租房屋楼栋层型种度期内外上下前后左右]/;
const WORDS = new Set(
  "艾滋 艾滋病 劳动 全体 全市 全区 全县 全省 华北 海洋 南部 金融 合计 小计 总计 备注 姓名 性别 高中 初中 小学 大专 本科 硕士 博士 中专 汉族 满族 回族 蒙古族 包头 呼和 青山 高龄 高等 万元 方案 方法 时间 金额 成功 成果 成立 成年 国家 国有 国内 国际 文化 文件 文明 安全 安排 安置 农业 农民 农村 农牧 农户 常住 常用 常规 计划 商业 商品 车辆 车船 易地 应当 应急 经济 经营 信用 江苏 云南 海南 广东 河南 安徽 贵州 甘肃 青海 宁夏 陕西 山东 黑龙江 水利 党建 党员 党委 明确 明细 成本 白色 金融 石油 沙地 荣誉 原件 相关 相应 满意 满足 同意 合格 优秀 良好 平安 和平 路灯 方便 任务 任职 关于 关系 顾问 常务 应付 应收 高度 高级 高校 温度 康复 单价 包装 齐全 解决 解除 强制 师范 师生 幸福 容量 花费 左右 古城 古镇 房产 房屋 尚未 成员 时效 时限 向上 谷物 麻疹 盛世 费用 项目 游客 计算 计量 经费 乐园 来源 农历 索赔 信访 步行 修改 封闭 原因 国庆 战略 满分 阴性 阳性 阳光 石材 金属 白酒 牛奶 羊肉 苗木 梅毒 雷电 洪水 温室 冷库 柴油 汽油 车库 马路 龙头 管理 全额 差额 定额".split(
    " ",
  ),
);

/** 第五中学 and 一月 begin as rare surnames do and are none. */
const COUNTED = /^第[一二三四五六七八九十]|^[一二三四五六七八九十]{1,3}[年月日季周]/;

/** A name as a person's papers have it, without what hides it: blanks between its characters are seen through. */
export function bareName(text: string): string {
  return text.replaceAll(/[\s\u3000\u200b-\u200f\ufeff]/g, "");
}

/** Whether a text is nothing but what can be a person's name under a heading that says so; masked names (张某某, 李*) are none. */
export function mayBeName(text: string): boolean {
  const name = bareName(text).replace(/[(（][^)）]{0,12}[)）]$/, "");
  if (MASKED.test(name) || WORDS.has(name) || /^(?:艾滋|劳动)/.test(name)) return false;
  if (DOTTED.test(name)) return true;
  if (!HAN.test(name) || name.length < 2 || COUNTED.test(name)) return false;
  if (name.length <= 4)
    return !/合计|小计|总计|备注|公司|单位|中心|部门|姓名|政府|学校|医院/.test(name);
  return name.length <= 8 && mongolianBeginnings.has(name.slice(0, 2));
}

/** Whether a text is a person's name by itself, without a heading: a surname and one or two characters as names have. */
export function isName(text: string): boolean {
  const name = bareName(text);
  if (!mayBeName(name) || name.length > 8) return false;
  if (DOTTED.test(name)) return true;
  if (mongolianBeginnings.has(name.slice(0, 2))) return name.length >= 3;
  if (doubleSurnames.has(name.slice(0, 2)))
    return name.length >= 3 && !NOT_IN_NAMES.test(name.slice(2));
  return surnames.has(name.charAt(0)) && name.length <= 3 && !NOT_IN_NAMES.test(name.slice(1));
}

/** How many characters of a name are its surname. */
export function surnameLength(name: string): number {
  return doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
}
