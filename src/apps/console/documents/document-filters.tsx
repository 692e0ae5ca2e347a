import { useQuery } from "@tanstack/react-query";
import { Choice, optionsOf, type Option } from "../list/choice.tsx";
import "../list/filters.css";
import "../list/pages.css";
import type { Filter } from "../list/use-filter.ts";
import { columnsQuery, organizationsQuery, treeOptions } from "../places/places-queries.ts";
import {
  channelWords,
  filterStateWords,
  kindWords,
  opennessWords,
  stageWords,
  validityWords,
} from "../words/terms.ts";
import { thisYear } from "../words/days.ts";
import { usePhone } from "../layout/phone.ts";
import { FilterText } from "../list/filter-text.tsx";

const FIRST_YEAR = 2008;
/** How many choices stand open, in the order of how often they are used; the others are behind 更多筛选. */
const OPEN = 5;
const normativeWords = { true: "规范性文件", false: "其他" };

/** Everything that the list can be narrowed by; what is chosen stands below as chips that take it off again. */
export function DocumentFilters({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (changes: Filter) => void;
}) {
  const phone = usePhone();
  const columns = useQuery(columnsQuery).data?.rows ?? [];
  const organizations = useQuery(organizationsQuery).data?.rows ?? [];
  const sites = new Map(columns.map((column) => [column.siteCode, column.siteName]));
  const years = yearOptions(filter["year"], filter["writtenYear"]);
  const choices: readonly (readonly [key: string, label: string, options: readonly Option[]])[] = [
    ["state", "状态", optionsOf(filterStateWords)],
    ["stage", "审核步骤", optionsOf(stageWords)],
    ["column", "栏目", treeOptions(columns, (column) => column.path)],
    ["organization", "机构", treeOptions(organizations, (one) => one.slug)],
    ["year", "发布年份", years],
    ["writtenYear", "成文年份", years],
    ["kind", "类别", optionsOf(kindWords)],
    ["normative", "规范性", optionsOf(normativeWords)],
    ["openness", "公开属性", optionsOf(opennessWords)],
    ["validity", "有效性", optionsOf(validityWords)],
    ["channel", "渠道", optionsOf(channelWords)],
    ["site", "站点", sites.size > 1 ? [...sites] : []],
  ];
  const chosen = choices.filter(([key]) => filter[key] !== undefined);
  const more = choices.slice(OPEN);
  const shown = (some: typeof choices) =>
    some
      .filter(([key, , options]) => options.length > 0 || filter[key] !== undefined)
      .map(([key, label, options]) => (
        <Choice
          key={key}
          label={label}
          value={filter[key]}
          options={options}
          onChange={(value) => onChange({ [key]: value })}
        />
      ));
  const set = Object.values(filter).filter((value) => value !== undefined).length;
  return (
    <>
      <details className="filters" open={!phone || undefined}>
        <summary>{set === 0 ? "筛选" : `筛选（已选 ${set} 项）`}</summary>
        <div className="filters-grid">
          <FilterText value={filter["q"] ?? ""} onChange={(q) => onChange({ q })} />
          {shown(choices.slice(0, OPEN))}
        </div>
        <details className="filters-more" open={more.some(([key]) => filter[key] !== undefined)}>
          <summary>更多筛选</summary>
          <div className="filters-grid">{shown(more)}</div>
        </details>
      </details>
      {set === 0 ? null : (
        <ul className="chips" aria-label="已选条件">
          {filter["q"] === undefined ? null : (
            <Chip label="包含" words={filter["q"]} onOff={() => onChange({ q: undefined })} />
          )}
          {chosen.map(([key, label, options]) => (
            <Chip
              key={key}
              label={label}
              words={(
                options.find(([value]) => value === filter[key])?.[1] ??
                filter[key] ??
                ""
              ).trim()}
              onOff={() => onChange({ [key]: undefined })}
            />
          ))}
          <li>
            <button
              type="button"
              className="chip"
              onClick={() =>
                onChange(Object.fromEntries(Object.keys(filter).map((key) => [key, undefined])))
              }
            >
              清除全部
            </button>
          </li>
        </ul>
      )}
    </>
  );
}

function Chip({
  label,
  words,
  onOff,
}: {
  readonly label: string;
  readonly words: string;
  readonly onOff: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className="chip"
        onClick={onOff}
        aria-label={`去掉条件：${label} ${words}`}
      >
        <span className="quiet">{label}</span>
        {words}
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

function yearOptions(...chosen: readonly (string | undefined)[]): readonly Option[] {
  const newest = Math.max(thisYear(), ...chosen.map((year) => Number(year ?? 0)));
  return Array.from({ length: newest - FIRST_YEAR + 1 }, (_, index) => {
    const year = String(newest - index);
    return [year, `${year} 年`];
  });
}
