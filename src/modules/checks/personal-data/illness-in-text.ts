import type { Hit } from "./hit.ts";
import { isName } from "./names.ts";
import { sensitivityOf } from "./sensitive-words.ts";

const SUFFERS =
  /(?:^|[\s，。；：、“”"（）()]|村民|居民|患者|学生|同学|病人|职工|户主|党员|群众|老人|申请人|对象|儿童|孩子|妻子|丈夫|儿子|女儿|母亲|父亲|孕妇|之子|之女|对|为|给|及)([\p{Script=Han}·]{2,12}?)(?:\s?[（(][男女][^）)]{0,20}[)）])?(?:[，,、]\s?(?:男|女)(?:[，,、][^，。；]{1,14}){0,5})?[，,]?\s?(?:本人|家中|现|于[^，。；]{0,8}[年月日]|长期|不幸|因|常年|身)?(?:患有?|身患|确诊(?:为|患)?|罹患|感染|被诊断(?:为|患有?)?|系|是|因|属于?|为)([^，。；]{2,24})/gu;

/** A verb with an illness behind it: without one the close look is not worth its time. */
const SIGN =
  /[患诊罹染系是因属为][^，。；]{0,16}?(?:[病症癌瘤瘫炎梗盲聋哑]|残疾|结核|艾滋|透析|癫痫|抑郁|[视听智]力|肢体|失能|吸毒|孕)/;

/** Persons named in running text together with an illness or a disability: "张建国，患尿毒症". Masked names are no findings. */
export function illnessesWithNames(text: string): readonly Hit[] {
  if (!SIGN.test(text)) return [];
  const hits: Hit[] = [];
  for (const found of text.matchAll(SUFFERS)) {
    const before = found[1] ?? "";
    const name = nameAtEnd(before);
    if (name === null) continue;
    const of = sensitivityOf(found[2] ?? "");
    if (of !== "illness" && of !== "disability") continue;
    const start = found.index + found[0].indexOf(before) + before.length - name.length;
    hits.push({ rule: "illness-with-name", start, end: start + name.length });
  }
  return hits;
}

const LEAD =
  /(?:村民|居民|患者|学生|同学|病人|职工|户主|党员|群众|老人|申请人|对象|儿童|孩子|妻子|丈夫|儿子|女儿|母亲|父亲|孕妇|其|子|女|村|组|社区)$/;

/** The name at the end of some characters: 村民王建国 ends in 王建国. */
function nameAtEnd(characters: string): string | null {
  const dotted = /(?:^|居民|村民|患者)([\p{Script=Han}]{2,5}·[\p{Script=Han}]{2,5})$/u.exec(
    characters,
  )?.[1];
  if (dotted !== undefined) return dotted;
  for (const length of [4, 3, 2]) {
    const name = characters.slice(-length);
    const lead = characters.slice(0, -length);
    if (name.length === length && isName(name) && (lead === "" || LEAD.test(lead))) return name;
  }
  return null;
}
