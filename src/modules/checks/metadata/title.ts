import type { MetadataHit } from "./model.ts";

const LONGEST = 100;
const PAIRED = ["《》", "“”", "（）", "()", "〔〕", "【】"] as const;
const DOUBLED = /([\p{Script=Han}])\1/u;
const DOUBLED_WORD = /([\p{Script=Han}]{2,6})\1/u;
/** Characters that rightly stand twice. */
const RIGHTLY_TWICE =
  /天天|人人|处处|事事|户户|家家|常常|渐渐|往往|仅仅|年年|月月|日日|村村|镇镇|区区|多多|好好|大大|小小|妈妈|爸爸|爷爷|奶奶|宝宝|星星|等等|件件|层层|步步|代代|时时|点点|棚棚|个个|条条|双双|一一|万万|刚刚|慢慢|深深|切切|实实|爱爱|滴滴|蒙蒙|青青|谢谢|嘎嘎|三三|县县|市市/;

/** What is wrong with the form of a title: punctuation at its end, characters or words doubled, pairs left open, length. */
export function titleFaults(title: string): readonly MetadataHit[] {
  const text = title.trim();
  const hits: MetadataHit[] = [];
  const fault = (message: string, fix: string, shown: string) =>
    hits.push({ rule: "title-form", field: "title", label: "标题", message, fix, shown });
  if (/[。，、；：,.;:!！]$/u.test(text))
    fault("标题末尾有标点。", "删去末尾的标点。", text.slice(-1));
  const word = DOUBLED_WORD.exec(text);
  const doubled = DOUBLED.exec(text.replaceAll(new RegExp(RIGHTLY_TWICE.source, "g"), ""));
  if (word !== null) fault(`标题里“${word[1] ?? ""}”写了两遍。`, "删去重复的字词。", word[0]);
  else if (doubled !== null)
    fault(`标题里“${doubled[1] ?? ""}”连写了两次。`, "核对是不是多打了一个字。", doubled[0]);
  for (const pair of PAIRED) {
    const [open = "", close = ""] = [...pair];
    if (text.split(open).length !== text.split(close).length) {
      fault(`标题里的“${open}”和“${close}”不成对。`, "补上或者删去一个。", pair);
    }
  }
  if ([...text].length > LONGEST)
    fault(
      `标题有 ${[...text].length} 个字，太长。`,
      `缩短到 ${LONGEST} 字以内。`,
      `${[...text].length} 字`,
    );
  if (/\s{2,}|[\n\r]/.test(text)) fault("标题里有多余的空格或换行。", "删去多余的空格。", "空格");
  return hits;
}
