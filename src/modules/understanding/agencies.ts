import { wordsOf } from "../../platform/segmenting/index.ts";
import type { Claim } from "./claims.ts";
import type { AgencyNames, Because, Offer, Step, Way } from "./model.ts";
import { isReadable, phrasesOf, placesOf, type CutText, type Phrases } from "./places.ts";
import { renamedAgencies, type RenamedAgency } from "./renamed-agencies.ts";
import { notionOf, shownOthers, wayOf } from "./ways.ts";

/** What a name in a question may be: agencies of the own tree, and organs of the state that were renamed. */
type Named = { readonly agencies: readonly AgencyNames[]; readonly organ: RenamedAgency | null };

const OWN_NAME = 0.8;
const FULL = 0.85;
const CORE = 0.5;
const EARLIER = 0.6;
const SHORTER = 0.6;
const MOST_EARLIER = 3;
const MOST_OFFERED = 2;
const SHORTEST_ENDING = 3;
/** Endings that many agencies share. */
const NO_NAME =
  /^(?:监督)?管理[局处所]$|^(?:服务|管理|发展|事务|人民)?(?:中心|政府|办公室|委员会|工作委员会|事务局|监督局|执法局|服务局|保障局|分局|街道办事处)$/;
const UNIT = /(?:委员会|总局|局|部|厅|署)$/;

const organs: ReadonlyMap<string, RenamedAgency> = new Map(
  renamedAgencies
    .toReversed()
    .flatMap((organ) =>
      [...organ.before, ...organ.short, ...organ.now].map((name) => [name, organ] as const),
    ),
);
const known = new WeakMap<readonly AgencyNames[], Phrases<Named>>();

/** Agencies in a question under any name, today's or an earlier one: found under the others too, and offered as a filter. */
export function agenciesAsked(
  text: CutText,
  agencies: readonly AgencyNames[],
  without: ReadonlySet<string>,
): readonly Claim[] {
  let phrases = known.get(agencies);
  if (phrases === undefined) known.set(agencies, (phrases = phrasesOfAgencies(agencies)));
  return placesOf(text, phrases, isReadable).flatMap(({ at, end, of }) => {
    const typed = text.text.slice(at, end);
    if (without.has(`agency-${typed}`)) return [];
    const notion = notionOf(typed, [
      ...waysByOwnNames(typed, of.agencies),
      ...(of.organ === null ? [] : waysByEarlierNames(typed, of.organ)),
    ]);
    if (notion === null) return [];
    const to = shownOthers(notion);
    const because: Because = of.organ === null ? "short-name" : "renamed-agency";
    const step: Step = { key: `agency-${typed}`, because, from: typed, to };
    return [
      { at, end, notion, offers: offersOf(of.agencies), steps: to === "" ? [] : [step] } as const,
    ];
  });
}

function waysByOwnNames(typed: string, agencies: readonly AgencyNames[]): readonly (Way | null)[] {
  const [only, ...more] = agencies;
  if (only === undefined || more.length > 0) return [];
  return [only.name, ...only.others]
    .filter((name) => name !== typed)
    .slice(0, 3)
    .map((name) => wayOf(name, OWN_NAME, name.length > typed.length ? "short-name" : "full-name"));
}

function waysByEarlierNames(typed: string, organ: RenamedAgency): readonly (Way | null)[] {
  const isNow = organ.now.includes(typed);
  const today = organ.now.filter((name) => name !== typed).slice(0, isNow ? 1 : 2);
  const [first] = today;
  const earlier = organ.before.filter((name) => name !== typed).slice(0, MOST_EARLIER);
  return [
    ...(isNow ? [] : today.map((name) => wayOf(name, FULL, "renamed-agency"))),
    isNow || first === undefined ? null : wayByCore(first),
    ...(isNow ? organ.short.slice(0, 1) : []).map((name) => wayOf(name, SHORTER, "short-name")),
    ...earlier.map((name) => wayOf(name, EARLIER, "renamed-agency")),
    ...(isNow ? today : []).map((name) => wayOf(name, SHORTER, "renamed-agency")),
  ];
}

/** Laws say 市场监督管理部门 where a county has its 市场监督管理局. */
function wayByCore(name: string): Way | null {
  const core = name.replace(UNIT, "");
  return core.length < 4 ? null : wayOf(core, CORE, "renamed-agency");
}

function offersOf(agencies: readonly AgencyNames[]): readonly Offer[] {
  if (agencies.length > MOST_OFFERED) return [];
  return agencies.flatMap(({ organizationId, name }) =>
    organizationId === null
      ? []
      : [{ filter: "organization", value: organizationId, shown: name } as const],
  );
}

/** Agencies by their names, and by what these end with: 青山区民政局 is 民政局 to those who live there. */
function phrasesOfAgencies(agencies: readonly AgencyNames[]): Phrases<Named> {
  const byName = new Map<string, Set<AgencyNames>>();
  const note = (name: string, agency: AgencyNames): void => {
    const others = byName.get(name);
    if (others === undefined) byName.set(name, new Set([agency]));
    else others.add(agency);
  };
  for (const agency of agencies) {
    for (const name of [agency.name, ...agency.others]) {
      note(name, agency);
      for (const ending of endingsOf(name)) note(ending, agency);
    }
    for (const organ of organs.values()) {
      if (!organ.now.some((name) => agency.name.endsWith(name))) continue;
      for (const name of [...organ.before, ...organ.short]) note(name, agency);
    }
  }
  const names = new Set([...byName.keys(), ...organs.keys()]);
  return phrasesOf(
    Array.from(names, (name) => [
      name,
      { agencies: [...(byName.get(name) ?? [])], organ: organOf(name) },
    ]),
  );
}

function organOf(name: string): RenamedAgency | null {
  const itself = organs.get(name);
  if (itself !== undefined) return itself;
  for (let at = 1; at < name.length - 2; at++) {
    const ending = organs.get(name.slice(at));
    if (ending !== undefined) return ending;
  }
  return null;
}

function endingsOf(name: string): readonly string[] {
  const words = wordsOf(name);
  return words
    .map((_, from) => words.slice(from).join(""))
    .filter(
      (ending) =>
        ending.length >= SHORTEST_ENDING &&
        ending !== name &&
        name.endsWith(ending) &&
        !NO_NAME.test(ending),
    );
}
