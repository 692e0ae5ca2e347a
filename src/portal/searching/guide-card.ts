import type { SearchHit } from "../../modules/search/index.ts";
import type { AnswerCard } from "../pages/search-view.ts";
import { documentHref } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { bare, type AskedFor } from "./asked-for.ts";

const AMONG = 5;
const TITLE = /^(.{2,40}?)(?:办事|服务|办理|申请)?(?:指南|指引|须知|流程)/;
const LONGEST_FACT = 72;
const MOST_FACTS = 6;
/** A telephone number of the place itself; that of a hotline is none. */
const NUMBER = /\d{4}[- ]?\d{7}|\d{7,}/;

const LABELS: readonly (readonly [name: string, headings: RegExp])[] = [
  ["在哪办", /^(?:办理|受理|申请)(?:地点|地址|窗口|机构|单位)$/],
  ["办多久", /^(?:办理|承诺|办结|法定)(?:时限|期限)$/],
  ["带什么", /^(?:办理|申请|申报|所需|提交|需要)(?:材料|要件|资料)(?:目录|清单)?$/],
  ["谁能办", /^(?:申请|办理|受理)(?:条件|对象|人)$/],
  ["什么时间", /^(?:办理|受理|办公|接待)时间$/],
  ["收费", /^(?:收费标准|是否收费|收费情况|收费依据)$/],
  ["电话", /^(?:联系|咨询|办公|服务)(?:电话|方式)$/],
];

/**
 * The guide that a question asks for: among the first hits, one whose service is what the question is about.
 * Null where the question does not ask how something is done, and names no service either.
 */
export function guideAskedFor(
  asked: readonly AskedFor[],
  hits: readonly SearchHit[],
): SearchHit | null {
  for (const hit of hits.slice(0, AMONG)) {
    const service = serviceOf(hit);
    if (service === null || hit.validity !== "in-force") continue;
    if (asked.some(({ subject, wanted }) => isAbout(subject, wanted === "guide", service)))
      return hit;
  }
  return null;
}

function serviceOf(hit: SearchHit): string | null {
  const title = bare(hit.title.map(({ text }) => text).join(""));
  const [, service] = TITLE.exec(title) ?? [];
  return service === undefined || /[关于的]/.test(service) ? null : service;
}

function isAbout(subject: string, wantsGuide: boolean, service: string): boolean {
  if (subject === service) return true;
  const isPart = service.includes(subject) || subject.includes(service);
  return wantsGuide && subject.length >= 2 && isPart;
}

/** The card of a guide with the facts that its text names under their usual headings. */
export function guideCard(hit: SearchHit, html: string, shape: SiteShape): AnswerCard {
  const organization = shape.organizationById.get(hit.organizationId);
  const facts = guideFacts(html);
  const hasPhone = facts.some(({ name, text }) => name === "电话" && NUMBER.test(text));
  const phone =
    organization === undefined || organization.phone === "" || hasPhone
      ? []
      : [{ name: "电话", text: `${organization.phone}（${organization.shortName}）` }];
  return {
    kind: "办事指南",
    title: hit.title.map(({ text }) => text).join(""),
    href: documentHref(shape.site, hit.path),
    note: null,
    facts: [...facts.filter(({ name }) => name !== "电话" || hasPhone), ...phone],
    links: [],
  };
}

/** What a guide says under its usual headings, be they lines of their own or stand before a colon. */
export function guideFacts(html: string): AnswerCard["facts"] {
  const lines = linesOf(html);
  const found = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    const [, heading = "", rest = ""] = /^([^：:]{2,12})(?:[：:](.*))?$/.exec(line) ?? [];
    const plain = heading.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/, "").trim();
    const name = LABELS.find(([, headings]) => headings.test(plain))?.[0];
    const text = rest.trim() === "" ? (lines[at + 1] ?? "") : rest.trim();
    if (name !== undefined && text !== "" && !found.has(name)) found.set(name, shortened(text));
  }
  return LABELS.flatMap(([name]) => {
    const text = found.get(name);
    return text === undefined ? [] : [{ name, text }];
  }).slice(0, MOST_FACTS);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
};

function linesOf(html: string): readonly string[] {
  return html
    .slice(0, 40_000)
    .replaceAll(/<\/(?:p|h\d|li|td|th|tr|div|caption)>|<br\s*\/?>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function shortened(text: string): string {
  if (text.length <= LONGEST_FACT) return text.replace(/[。；;]$/, "");
  const cut = text.slice(0, LONGEST_FACT);
  const end = Math.max(cut.lastIndexOf("。"), cut.lastIndexOf("；"), cut.lastIndexOf("，"));
  return `${cut.slice(0, end > LONGEST_FACT / 2 ? end : LONGEST_FACT)}……`;
}
