import type { Claim } from "./claims.ts";
import { isOfWords, phrasesOf, placesOf, type CutText } from "./places.ts";
import { shownOthers, wayOf } from "./ways.ts";

/** What documents write of that which is asked for in these words; a document without it may answer all the same. */
const ASKED = phrasesOf(
  [
    [
      "多少钱 要多少钱 花多少钱 需要多少钱 给多少钱 多少钱一个月 一个月多少钱 发多少 发多少钱 能领多少 能领多少钱 领多少 领多少钱 补多少 补多少钱 补贴多少 什么价 咋收费 怎么收费 收多少钱 交多少 交多少钱",
      "标准 金额 收费",
    ],
    [
      "多久 要多久 需要多久 多长时间 要多长时间 需要多长时间 几天 要几天 几个工作日 多少天 多久能下来 多久办好",
      "期限 时限 工作日",
    ],
    ["什么时候 啥时候 何时 几号 几月 哪天 什么时间 几点 什么时候发 什么时候开始", "时间 日期"],
    [
      "在哪办 在哪里办 在哪儿办 去哪办 去哪里办 去哪儿办 到哪办 到哪里办 上哪办 哪里办 哪里办理 在哪里办理 去哪里办理 到哪里办理 在哪办理 去哪办理 哪里可以办 哪儿办 去哪里申请 在哪里申请 哪里申请 去哪申请",
      "地点 受理 办理",
    ],
    [
      "谁管 归谁管 谁来管 找谁 找谁管 该找谁 哪个部门管 归哪个部门管 哪个部门负责 由哪个部门负责 哪个部门 什么部门 找哪个部门 哪个单位 哪个单位管 谁负责",
      "职责 主管 负责",
    ],
    [
      "需要什么材料 要什么材料 需要哪些材料 要哪些材料 什么材料 哪些材料 带什么 要带什么 需要带什么 带什么材料 要带什么材料 需要带什么材料 要准备什么 需要准备什么 准备什么材料 要哪些东西 需要什么 需要哪些 要什么东西",
      "材料 提交",
    ],
    [
      "什么条件 需要什么条件 要什么条件 哪些条件 符合什么条件 需要符合什么条件 什么人能 什么人可以 哪些人能 哪些人可以 谁能 谁可以 什么样的人 够条件 啥条件",
      "条件 符合",
    ],
    ["什么手续 要什么手续 需要什么手续 哪些手续 啥手续 怎么走程序", "手续 程序 办理"],
    ["违法吗 犯法吗 合法吗 算违法吗 犯不犯法 违不违法 是否违法 是否合法", "违法 禁止 不得"],
    ["怎么罚 咋罚 罚多少 罚多少钱 怎么处罚 会被罚吗 会罚款吗 要罚款吗 罚不罚", "罚款 处罚"],
    ["怎么赔 赔多少 赔多少钱 咋赔 怎么赔偿 赔偿多少", "赔偿 补偿"],
    ["怎么判 判几年 判多少年 坐几年牢", "有期徒刑 刑罚"],
    [
      "怎么投诉 去哪投诉 去哪里投诉 在哪投诉 找谁投诉 向谁投诉 怎么举报 去哪举报 去哪里举报 向谁举报 找谁举报",
      "投诉 举报",
    ],
  ].flatMap(([phrases = "", words = ""]) =>
    phrases.split(" ").map((phrase) => [phrase, words.split(" ")] as const),
  ),
);
const WEIGHT = 0.8;

/** Everyday ways to ask for a sum, a place, a date, a body, as the words that documents have for it. */
export function whatIsAskedFor(text: CutText, without: ReadonlySet<string>): readonly Claim[] {
  return placesOf(text, ASKED, isOfWords).flatMap(({ at, end, of }) => {
    const typed = text.text.slice(at, end);
    if (without.has(`asked-${typed}`)) return [];
    const inDocuments = of
      .map((word) => wayOf(word, WEIGHT, "synonym"))
      .filter((way) => way !== null);
    const notion = { typed, ways: inDocuments, isOptional: true };
    const to = shownOthers(notion);
    return [
      {
        at,
        end,
        notion,
        offers: [],
        steps: [{ key: `asked-${typed}`, because: "synonym", from: typed, to }],
      } as const,
    ];
  });
}
