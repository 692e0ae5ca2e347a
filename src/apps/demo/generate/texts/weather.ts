import type { Writer } from "../model.ts";
import { monthDay, paragraphs } from "./html.ts";

type Weather = {
  readonly name: string;
  readonly colours: readonly string[];
  readonly months: readonly number[];
  readonly extent: string;
  readonly advice: readonly string[];
};
const COLD = [10, 11, 12, 1, 2, 3, 4];
const ALWAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const WEATHERS: readonly Weather[] = [
  {
    name: "大风",
    colours: ["蓝色", "黄色"],
    months: ALWAYS,
    extent: "阵风可达7至9级",
    advice: ["加固围板、棚架、广告牌", "停止高空作业", "远离树木和临时建筑"],
  },
  {
    name: "大雾",
    colours: ["黄色", "橙色"],
    months: [9, ...COLD],
    extent: "能见度不足500米",
    advice: ["驾驶人员减速慢行、开启雾灯", "学校合理安排户外活动", "呼吸道疾病患者减少外出"],
  },
  {
    name: "寒潮",
    colours: ["蓝色", "黄色"],
    months: COLD,
    extent: "最低气温下降8℃以上",
    advice: ["供热单位提前升温", "居民检查水管和炉具，谨防煤气中毒", "牧户备足饲草、修补棚圈"],
  },
  {
    name: "霜冻",
    colours: ["蓝色"],
    months: [10, 4],
    extent: "地面最低温度降到0℃以下",
    advice: ["设施农业及时覆盖保温", "抢收成熟作物", "果园熏烟防霜"],
  },
  {
    name: "道路结冰",
    colours: ["黄色", "橙色"],
    months: COLD,
    extent: "路面温度低于0℃并有积雪",
    advice: ["环卫和养护单位撒布融雪剂", "驾驶人员保持车距", "行人注意防滑"],
  },
  {
    name: "暴雪",
    colours: ["蓝色", "黄色"],
    months: COLD,
    extent: "降雪量达4毫米以上",
    advice: ["及时清除棚顶积雪", "各单位清扫门前积雪", "牧户减少远牧"],
  },
  {
    name: "沙尘",
    colours: ["蓝色", "黄色"],
    months: [3, 4, 5],
    extent: "能见度不足1000米",
    advice: ["停止露天集会和体育活动", "居民关好门窗", "建筑工地覆盖土方"],
  },
  {
    name: "暴雨",
    colours: ["蓝色", "黄色"],
    months: [5, 6, 7, 8, 9],
    extent: "6小时降雨量达50毫米以上",
    advice: ["低洼地段人员提前转移", "工地切断室外电源", "不要涉水通过漫水桥和下穿通道"],
  },
  {
    name: "雷电",
    colours: ["黄色", "橙色"],
    months: [5, 6, 7, 8, 9],
    extent: "伴有短时强降水和冰雹",
    advice: ["停止户外作业", "不在树下避雨", "切断易受雷击的电器电源"],
  },
  {
    name: "高温",
    colours: ["黄色", "橙色"],
    months: [6, 7, 8],
    extent: "最高气温将升至35℃以上",
    advice: ["避开午后户外作业", "供水供电单位做好保障", "照看好老人和儿童"],
  },
];

/** 预警信息 of the season, issued before it was published, and what was done about it. */
export const warning: Writer = ({ random, day, publishedAt, organization }) => {
  const month = Number(day.slice(5, 7));
  const weather = random.pick(WEATHERS.filter((one) => one.months.includes(month)));
  const called = `${weather.name}${random.pick(weather.colours)}`;
  const hours = random.int(6, 24);
  const [hour = 0, minute = 0] = publishedAt.slice(11, 16).split(":").map(Number);
  const advice = random.some(weather.advice, weather.advice.length);
  return {
    title: `${organization.shortName}发布${called}预警（${monthDay(day)}${hour}时${random.int(0, minute)}分）`,
    body: paragraphs(
      `预计未来${hours}小时内，我区${random.pick(["大部", "北部山区", "城区", "沿河地带", "清水镇和桃园镇"])}将出现${weather.name}天气，${weather.extent}，影响时段主要在${random.pick(["上半夜", "午后到傍晚", "明日清晨", "夜间"])}，请注意防范。`,
      `防御指南：${advice.map((line, index) => `${"一二三四"[index]}、${line}`).join("；")}。`,
      `各街镇安排人员${hours}小时值守，遇有险情及时报告并组织人员避让。区应急值班人员已通知${random.int(40, 120)}个责任单位，巡查重点部位${random.int(10, 80)}处，备勤车辆${random.int(4, 20)}台。`,
      "本区将根据天气变化更新或者解除预警，请以最新发布的信息为准，不信谣、不传谣。",
    ),
    genre: "公告",
    theme: "综合政务/应急管理",
    keywords: [called, "预警"],
  };
};
