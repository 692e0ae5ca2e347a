import type { PlainDate } from "../../kernel/dates.ts";
import { jieba } from "../../platform/segmenting/index.ts";
import { isName, scanText, surnameLength, usualSettings } from "../checks/index.ts";

/** 包府发〔2018〕12号: its digits are no number of a person. */
const DOCUMENT_NUMBER = /\p{Script=Han}{0,10}[〔[(【［（]\d{4}[〕\])】］）]\s*第?\d{0,5}号?/gu;
const YEAR = /(?:19|20)\d{2}\s*年/gu;
const DIGITS = /[\d零〇一二三四五六七八九两幺]/gu;
const MOST_DIGITS = 6;
const ACCOUNT = /@|微信号?[:：\s]*[a-z\d]|qq[:：\s]*\d|\b[a-z]{1,2}\d{5,}/u;
/** Surnames of nine people in ten; rarer ones begin too many words that are none (占道经营, 路灯). */
const COMMON =
  "王李张刘陈杨黄吴赵周徐孙朱胡林郭何罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁余叶蒋杜苏魏吕丁沈任姚卢傅钟姜崔谭廖范汪陆戴贾韦夏邱侯邹熊孟秦阎闫薛尹段雷黎史龙陶贺顾郝龚邵钱严覃武莫孔汤";
const HERE = { within: [], spot: "搜索词" };

/**
 * Whether a question may hold personal data: numbers of papers, phones, cards and plates, mail addresses, names
 * of people. Rather one too many than one too few: what is found here is counted and not kept.
 */
export function mayBePersonal(question: string, today: PlainDate): boolean {
  const text = question.replaceAll(DOCUMENT_NUMBER, " ").replaceAll(YEAR, " ");
  if ((text.match(DIGITS)?.length ?? 0) > MOST_DIGITS || ACCOUNT.test(text)) return true;
  if (scanText(text.toUpperCase(), HERE, { ...usualSettings(today), writing: false }).length > 0)
    return true;
  return text.split(/[^\p{L}\p{N}·]+|的/u).some(beginsWithName);
}

/** Whether a part of a question is a name or begins with one: 王秀英, 张伟低保. Words of the dictionary are none. */
function beginsWithName(part: string): boolean {
  if (/^\p{Script=Han}+·\p{Script=Han}+$/u.test(part)) return true;
  if (!/^\p{Script=Han}{2}/u.test(part)) return false;
  const tokens = jieba().tag(part, false);
  const [first, ...rest] = tokens;
  if (first === undefined) return false;
  // 巴特尔 is a word of the dictionary, marked as a name there.
  if (first.word.length > 2) return first.tag.startsWith("nr") && isName(first.word);
  const isDouble = first.word.length === 2 && surnameLength(`${first.word}某`) === 2;
  if (first.word.length === 2 && !isDouble) return false;
  let name = first.word;
  for (const { word, tag } of rest) {
    if (word.length > 1 && !tag.startsWith("nr")) break;
    name += word;
    if (
      isName(name) &&
      (isDouble || COMMON.includes(name.charAt(0)) || (name === part && name.length > 2))
    )
      return true;
    if (name.length >= 4) break;
  }
  return false;
}
