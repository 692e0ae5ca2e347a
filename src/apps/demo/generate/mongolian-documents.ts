import type { Random } from "./random.ts";

const SUBJECTS: readonly (readonly [mongolian: string, chinese: string])[] = [
  ["ᠰᠤᠷᠭᠠᠨ ᠬᠦᠮᠦᠵᠢᠯ", "教育"],
  ["ᠡᠷᠡᠭᠦᠯ ᠮᠡᠨᠳᠦ", "卫生健康"],
  ["ᠰᠤᠶᠤᠯ", "文化"],
  ["ᠮᠠᠯ ᠠᠵᠤ ᠠᠬᠤᠢ", "畜牧业"],
  ["ᠲᠠᠷᠢᠶᠠᠯᠠᠩ", "种植业"],
  ["ᠵᠠᠮ", "道路"],
  ["ᠤᠰᠤ", "水利"],
  ["ᠪᠠᠶᠢᠭᠠᠯᠢ ᠣᠷᠴᠢᠨ", "生态环境"],
  ["ᠬᠡᠯᠡ ᠪᠢᠴᠢᠭ", "语言文字"],
  ["ᠨᠡᠶᠢᠭᠡᠮ ᠦᠨ ᠬᠠᠩᠭᠠᠯᠭ᠎ᠠ", "社会保障"],
  ["ᠰᠠᠩ ᠬᠥᠮᠥᠷᠭᠡ", "财政"],
  ["ᠠᠯᠪᠠᠨ ᠪᠢᠴᠢᠭ", "公文"],
  ["ᠥᠪ ᠰᠤᠶᠤᠯ", "文化遗产"],
  ["ᠨᠠᠶᠢᠷ", "节庆活动"],
];
const KINDS: readonly (readonly [mongolian: string, chinese: string])[] = [
  ["ᠮᠡᠳᠡᠭᠳᠡᠯ", "通知"],
  ["ᠵᠠᠷᠯᠠᠯ", "公告"],
  ["ᠮᠡᠳᠡᠭᠡ", "消息"],
  ["ᠲᠥᠯᠥᠪᠯᠡᠭᠡ", "计划"],
  ["ᠵᠢᠯᠣᠭᠣᠳᠤᠯᠭ᠎ᠠ", "指南"],
  ["ᠲᠤᠰᠢᠶᠠᠯ", "决定"],
];

/** An item of the Mongolian site: the title in Mongolian, a line in Mongolian and what it is about in Chinese. */
export function mongolianItem(
  random: Random,
  day: string,
  number: number,
): { readonly title: string; readonly body: string; readonly keywords: readonly string[] } {
  const [subject, chineseSubject] = random.pick(SUBJECTS);
  const [kind, chineseKind] = random.pick(KINDS);
  const [year, month, date] = day.split("-").map(Number);
  return {
    title: `${subject} ᠤᠨ ᠲᠤᠬᠠᠶ ${kind} ${year} ᠣᠨ ᠤ ${month} ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ ${date} (${number})`,
    body: `<p>${subject} ᠤᠨ ᠲᠤᠬᠠᠶ ${kind}᠃ ${year} ᠣᠨ ᠤ ${month} ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ ${date}᠃</p><p>内容提要：本条为晴山区蒙古文网站关于${chineseSubject}的${chineseKind}（第${number}条，演示内容），涉及${random.int(2, 40)}个嘎查村和社区、约${random.int(60, 4_000)}人，${random.pick(["请有关单位遵照执行", "请农牧民群众相互转告", "具体办法可到便民服务站咨询", "活动时间如有变化另行公布"])}，咨询时间为工作日${random.int(9, 11)}时至${random.int(15, 17)}时。</p>`,
    keywords: [chineseSubject, chineseKind],
  };
}
