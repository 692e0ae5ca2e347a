import type { Organization } from "../../modules/organizations/index.ts";
import type { AgencyNames } from "../../modules/understanding/index.ts";
import type { AnswerCard } from "../pages/search-view.ts";
import { columnPath, organizationHref } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { bare, type AskedFor, type Wanted } from "./asked-for.ts";

/** Names of organs that others took over piece by piece: no letters of a name tell which one is meant. */
const DIVIDED = new Set(["工商局", "质监局", "国土局", "物价局", "地税局", "国税局"]);
const COLUMNS_SHOWN = 4;

/** The card of the agency that a question asks for by any of its names; null where it names none, or more than one. */
export function agencyCard(
  asked: readonly AskedFor[],
  agencies: readonly AgencyNames[],
  shape: SiteShape,
): AnswerCard | null {
  const region = shape.site.governmentName.replace(/人民政府$/, "");
  for (const { subject, wanted } of asked) {
    const named = agencies.filter((one) => namesOf(one, region).has(subject));
    const meant = named.length > 0 ? named : shortened(subject, agencies, region);
    const [one, another] = organizationsOf(meant, shape);
    if (one !== undefined && another === undefined) return cardOf(one, subject, wanted, shape);
  }
  return null;
}

/** What an agency is called: with the name of the district, with 区 for it, and without. */
function namesOf({ name, others }: AgencyNames, region: string): ReadonlySet<string> {
  const names = [name, ...others].flatMap((full) => {
    const text = bare(full);
    const rest = withoutRegion(text, region);
    return rest === text ? [text] : [text, rest, region.slice(-1) + rest];
  });
  return new Set(names.filter((text) => text.length > 1));
}

function withoutRegion(name: string, region: string): string {
  if (region !== "" && name.startsWith(region)) return name.slice(region.length);
  const level = region.slice(-1);
  return level !== "" && name.startsWith(level) && name.length > 3 ? name.slice(1) : name;
}

/** Agencies whose name a short one is made from: 人社局, 发改委. The first and the last character must be theirs. */
function shortened(
  subject: string,
  agencies: readonly AgencyNames[],
  region: string,
): readonly AgencyNames[] {
  const short = withoutRegion(subject, region);
  if (!/^.{2,4}[局委办]$/.test(short) || DIVIDED.has(short)) return [];
  return agencies.filter(({ name }) => isMadeFrom(short, withoutRegion(bare(name), region)));
}

function isMadeFrom(short: string, name: string): boolean {
  const last = short.slice(-1);
  const ending = { 局: /局$/, 委: /委员会$/, 办: /办公室$/ }[last];
  if (ending?.test(name) !== true || short[0] !== name[0]) return false;
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The organizations that do today what those named do or did, each once. */
function organizationsOf(
  named: readonly AgencyNames[],
  { organizationById }: SiteShape,
): readonly Organization[] {
  const found = named.flatMap(({ organizationId }) => {
    let one = organizationId === null ? undefined : organizationById.get(organizationId);
    for (let steps = 0; one !== undefined && one.validTo !== null && steps < 9; steps += 1) {
      one = one.successorId === null ? undefined : organizationById.get(one.successorId);
    }
    return one === undefined || one.validTo !== null ? [] : [one];
  });
  return [...new Set(found)];
}

function cardOf(
  one: Organization,
  subject: string,
  wanted: Wanted | null,
  shape: SiteShape,
): AnswerCard {
  const former = shape.organizations.find(
    (other) => other.validTo !== null && bare(other.name).endsWith(subject) && other.id !== one.id,
  );
  return {
    kind: wanted === "phone" && one.phone !== "" ? "电话" : "机构",
    title: one.name,
    href: organizationHref(shape.site, one),
    note:
      former === undefined || bare(one.name).endsWith(subject)
        ? null
        : `“${former.name}”已经撤销或合并，现在由${one.shortName}办理它的事务。`,
    facts: factsOf(one, wanted),
    links: (shape.columnsKeptBy.get(one.id) ?? [])
      .slice(0, COLUMNS_SHOWN)
      .map((column) => ({ label: column.name, href: columnPath(shape.site, column) })),
  };
}

/** What is known of an agency, what was asked for first. */
function factsOf(one: Organization, wanted: Wanted | null): AnswerCard["facts"] {
  const head =
    one.headName === "" || one.headTitle === ""
      ? one.headName
      : `${one.headName}（${one.headTitle}）`;
  const facts = [
    { of: "phone", name: "联系电话", text: one.phone },
    { of: "address", name: "办公地址", text: one.address },
    { of: "hours", name: "办公时间", text: one.officeHours },
    { of: "head", name: "负责人", text: head },
    { of: "duties", name: "主要职责", text: wanted === "duties" ? firstOf(one.duties) : "" },
  ].filter(({ text }) => text !== "");
  return facts
    .toSorted((a, b) => Number(b.of === wanted) - Number(a.of === wanted))
    .map(({ name, text }) => ({ name, text, ...callable(name, text) }));
}

function callable(name: string, text: string): { readonly href?: string } {
  return name === "联系电话" && /^[\d\s-]{5,16}$/.test(text)
    ? { href: `tel:${text.replaceAll(/\s/g, "")}` }
    : {};
}

function firstOf(duties: string): string {
  const [line = ""] = duties.split("\n");
  return line.length > 80 ? `${line.slice(0, 80)}……` : line;
}
