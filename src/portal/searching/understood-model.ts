import type { SearchAnswer } from "../../modules/search/index.ts";
import type { Offer, Step } from "../../modules/understanding/index.ts";
import type { Link } from "../../ui/links.ts";
import type { StepChip, Understood } from "../pages/search-view.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import type { SearchTerms } from "./search-terms.ts";

const MOST_CHIPS = 8;
const LONGEST_ON_CHIP = 16;
/** The step that cuts a question that is too long: it is said, but cannot be undone. */
const SHORTENED = "shortened";
/** Steps whose keys name no part of the question. */
const NAMES: Readonly<Record<string, string>> = {
  "left-out": "恢复略去的词",
  script: "恢复按简体字查找",
};

const LABELS: Readonly<Record<Step["because"], string>> = {
  typed: "查",
  parts: "拆开",
  synonym: "同义词",
  office: "同义词",
  "short-name": "简称",
  "full-name": "全称",
  "renamed-agency": "机构改名",
  "number-form": "数字写法",
  script: "简体",
  homophone: "同音",
  spelling: "错字",
  pinyin: "拼音",
  "left-out": "略去",
  cleaned: "略去",
};
const CORRECTIONS = new Set<Step["because"]>(["homophone", "spelling", "pinyin"]);

type To = (change: Partial<SearchTerms>) => string;

/** How a question was understood, as the page shows it: each step with the address where it is not taken. */
export function understoodModel(
  terms: SearchTerms,
  answer: SearchAnswer,
  shape: SiteShape,
  to: To,
): Understood {
  const { understood } = answer;
  const corrected = understood.isCorrected
    ? understood.steps.filter((step) => CORRECTIONS.has(step.because))
    : [];
  return {
    correction: correctionOf(terms, corrected, to),
    steps: understood.steps
      .filter((step) => !corrected.includes(step) && step.key !== SHORTENED)
      .slice(0, MOST_CHIPS)
      .map((step) => chipOf(step, terms, to)),
    undone: undoneOf(terms, to),
    offers: understood.offers.flatMap((offer) => offerOf(offer, terms, shape, to)),
    notices: noticesOf(answer),
  };
}

function correctionOf(
  terms: SearchTerms,
  corrected: readonly Step[],
  to: To,
): Understood["correction"] {
  if (corrected.length === 0) return null;
  const typed = terms.q.trim();
  return {
    shown: corrected.reduce((text, step) => text.replace(step.from, () => step.to), typed),
    typed,
    typedHref: to({ without: [...terms.without, ...corrected.map((step) => step.key)] }),
  };
}

function chipOf(step: Step, terms: SearchTerms, to: To): StepChip {
  return {
    label: LABELS[step.because],
    from: shortened(step.from),
    to: shortened(step.to),
    undoHref: to({ without: [...terms.without, step.key] }),
  };
}

function shortened(text: string): string {
  return text.length > LONGEST_ON_CHIP ? `${text.slice(0, LONGEST_ON_CHIP)}…` : text;
}

/** An address may name anything: only what the question holds is said by name. */
function undoneOf(terms: SearchTerms, to: To): readonly Link[] {
  if (terms.without.length === 0) return [];
  const named = terms.without.flatMap((key) => {
    const text = key.slice(key.indexOf("-") + 1);
    const isOfQuestion = text !== "" && terms.q.includes(text);
    const label = NAMES[key] ?? (isOfQuestion ? `恢复对“${shortened(text)}”的理解` : null);
    const href = to({ without: terms.without.filter((one) => one !== key) });
    return label === null ? [] : [{ label, href }];
  });
  return named.length === terms.without.length
    ? named
    : [...named, { label: "全部恢复", href: to({ without: [] }) }];
}

/** A filter that the question speaks of; none where one of the same sort is set already. */
function offerOf(offer: Offer, terms: SearchTerms, shape: SiteShape, to: To): readonly Link[] {
  switch (offer.filter) {
    case "kind":
      return terms.kind === undefined
        ? [{ label: `只看“${offer.value}”`, href: to({ kind: offer.value }) }]
        : [];
    case "year":
      return terms.year === undefined
        ? [{ label: `只看 ${offer.value} 年`, href: to({ year: offer.value }) }]
        : [];
    case "organization": {
      const one = shape.organizationById.get(offer.value);
      return one === undefined || terms.organization !== undefined
        ? []
        : [{ label: `只看${one.shortName}发布的`, href: to({ organization: one.slug }) }];
    }
    case "column": {
      const column = shape.columnById.get(offer.value);
      return column === undefined || terms.column !== undefined
        ? []
        : [{ label: `只看“${column.name}”栏目`, href: to({ column: column.path }) }];
    }
  }
}

function noticesOf(answer: SearchAnswer): readonly string[] {
  const { dropped } = answer.understood;
  const hasHits = answer.hits.length > 0;
  const quoted = dropped.map((word) => `“${word}”`).join("");
  return [
    ...(answer.understood.steps.some(({ key }) => key === SHORTENED)
      ? ["您写的内容较长，只按前 100 个字查找。写几个关键的词，结果更准。"]
      : []),
    ...(dropped.length > 0 && hasHits
      ? [`没有同时包含全部词的信息，以下结果可能不含${quoted}。`]
      : []),
    ...(answer.isComplete ? [] : ["引号里的话只在较新的信息里找过；加上年份可以查更早的。"]),
  ];
}
