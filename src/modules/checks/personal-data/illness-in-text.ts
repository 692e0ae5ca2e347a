import type { Hit } from "./hit.ts";
import { isName } from "./names.ts";
import { sensitivityOf } from "./sensitive-words.ts";

const SUFFERS =
  /(?:^|[\s，。；：、“”"（）()]|村民|居民|患者|学生|同学|病人|职工|户主|党员|群众|老人|申请人|对象|儿童|孩子|妻子|丈夫|儿子|女儿|母亲|父亲|孕妇|之子|之女|对|为|给|及)([\p{Script=Han}]{2,4}?)(?:\s?[（(][男女][^）)]{0,20}[)）])?(?:[，,、]\s?(?:男|女)(?:[，,、][^，。；]{1,14}){0,5})?[，,]?\s?(?:本人|家中|现|于[^，。；]{2,12}|长期|不幸|因|常年|身)?(?:患有?|身患|确诊(?:为|患)?|罹患|感染|被诊断(?:为|患有?)?|系|是|因|属于?|为)([^，。；]{2,24})/gu;

/** Persons named in running text together with an illness or a disability: "张建国，患尿毒症". Masked names are no findings. */
export function illnessesWithNames(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const found of text.matchAll(SUFFERS)) {
    const name = found[1] ?? "";
    if (!isName(name)) continue;
    const of = sensitivityOf(found[2] ?? "");
    if (of !== "illness" && of !== "disability") continue;
    const start = found.index + found[0].indexOf(name);
    hits.push({ rule: "illness-with-name", start, end: start + name.length });
  }
  return hits;
}
