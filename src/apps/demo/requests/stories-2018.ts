import { given, published } from "./answers.ts";
import { citizen, organized } from "./people.ts";
import { plainStories, type PlainRow } from "./plain-story.ts";
import type { Story } from "./story.ts";

const rows: readonly PlainRow[] = [
  [
    "2018-01-23",
    "finance",
    "network",
    citizen(0),
    "晴山区2017年一般公共预算支出决算明细",
    9,
    published("晴山区人民政府门户网站“财政预决算”栏目"),
  ],
  [
    "2018-03-14",
    "housing",
    "network",
    citizen(1),
    "银河小区业主委员会备案材料",
    11,
    given("银河小区业主委员会备案表、备案通知书"),
  ],
  [
    "2018-04-09",
    "housing",
    "network",
    citizen(2),
    "北泉棚户区改造项目房屋征收补偿方案",
    8,
    published("晴山区人民政府门户网站“重大建设项目”栏目"),
  ],
  [
    "2018-05-17",
    "natural-resources",
    "network",
    citizen(3),
    "清水镇上营子村土地确权登记公示结果",
    12,
    given("清水镇上营子村农村土地承包经营权确权登记公示表"),
  ],
  [
    "2018-06-25",
    "food-drug",
    "network",
    citizen(4),
    "2018年上半年食品安全监督抽检不合格名单",
    6,
    published("晴山区人民政府门户网站“食品药品安全”栏目"),
  ],
  [
    "2018-08-06",
    "natural-resources",
    "signed-post",
    citizen(5),
    "丰收镇柳树湾村集体土地所有权确权文件",
    14,
    given("丰收镇柳树湾村集体土地所有权登记卡"),
  ],
  [
    "2018-09-18",
    "housing",
    "network",
    organized("other"),
    "向阳棚户区改造项目回迁安置房分配办法",
    10,
    given("向阳棚户区改造项目回迁安置房分配办法"),
  ],
  [
    "2018-11-12",
    "housing",
    "network",
    citizen(6),
    "永安棚户区改造项目征收范围图",
    13,
    given("永安棚户区改造项目房屋征收范围图"),
  ],
];

/** The requests of 2018, as the report of that year counts them: 7 by network, 1 by letter; all disclosed, none charged. */
export const stories2018: readonly Story[] = plainStories("2018", rows);
