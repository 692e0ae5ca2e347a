import { beijingMinute } from "../../../kernel/dates.ts";
import {
  filterToQuery,
  type DocumentFilter,
  type DocumentPage,
} from "../../../modules/documents/index.ts";
import { Choice, Field } from "./layout.tsx";
import { columnOptions, type Places } from "./places-of.ts";
import {
  channelWords,
  kindWords,
  opennessWords,
  optionsOf,
  stateWords,
  validityWords,
} from "./words.ts";

export type DocumentList = {
  readonly filter: DocumentFilter;
  readonly page: DocumentPage;
  readonly total: number;
  readonly places: Places;
  readonly mayDraft: boolean;
};

/** The list of documents with its filters; every state of it is an address. */
export function DocumentListMain({ filter, page, total, places, mayDraft }: DocumentList) {
  const columns = new Map(places.columns.map((column) => [column.id, column.name]));
  const organizations = new Map(places.organizations.map((one) => [one.id, one.shortName]));
  const query = filterToQuery(filter);
  return (
    <>
      <FilterForm filter={filter} places={places} />
      <div class="row spread">
        <p>
          共 <strong>{total.toLocaleString("en")}</strong> 条
          {query === "" ? null : (
            <>
              {" · "}
              <a href="/admin/documents">清除筛选</a>
            </>
          )}
        </p>
        {mayDraft ? (
          <a class="button" href="/admin/documents/new">
            起草一条
          </a>
        ) : null}
      </div>
      {page.rows.length === 0 ? (
        <p class="card">
          {query === ""
            ? "还没有政府信息。点“起草一条”开始，或用命令行 gongkai import documents 导入。"
            : "没有符合条件的信息。可以减少筛选条件再试。"}
        </p>
      ) : (
        <div class="table">
          <table class="phone-rows">
            <thead>
              <tr>
                <th scope="col">标题</th>
                <th scope="col">状态</th>
                <th scope="col">栏目</th>
                <th scope="col">机构</th>
                <th scope="col">发布时间</th>
                <th scope="col">索引号</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr>
                  <td class="title">
                    <a href={`/admin/documents/${row.siteId}/${row.id}`}>{row.title}</a>
                    {row.documentNumber === null ? null : (
                      <div class="quiet">{row.documentNumber}</div>
                    )}
                  </td>
                  <td>
                    <span class={`tag ${row.state}`}>{stateWords[row.state]}</span>
                    {row.hasDraft ? <span class="tag draft">有未发布的修改</span> : null}
                  </td>
                  <td>{columns.get(row.columnId) ?? ""}</td>
                  <td>{organizations.get(row.organizationId) ?? ""}</td>
                  <td class="day">
                    {row.publishedAt === null ? "—" : beijingMinute(row.publishedAt)}
                  </td>
                  <td class="day">{row.indexNumber ?? "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.next === null ? null : (
        <p class="row">
          <a
            class="button plain"
            href={`/admin/documents?${query === "" ? "" : `${query}&`}after=${encodeURIComponent(page.next)}`}
          >
            下一页
          </a>
        </p>
      )}
    </>
  );
}

function FilterForm({
  filter,
  places,
}: {
  readonly filter: DocumentFilter;
  readonly places: Places;
}) {
  const organizations = places.organizations.map((one) => ({
    value: one.slug,
    label: one.shortName,
  }));
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  return (
    <search>
      <form class="filter card" method="get" action="/admin/documents">
        <div class="basic">
          <Field name="q" label="标题、文号或索引号">
            <input id="q" name="q" type="search" value={filter.q ?? ""} />
          </Field>
          <Field name="state" label="状态">
            <Choice
              name="state"
              value={filter.state ?? ""}
              options={optionsOf(stateWords)}
              none="全部"
            />
          </Field>
          <Field name="year" label="发布年度">
            <input id="year" name="year" inputmode="numeric" value={text(filter.year)} />
          </Field>
          <button type="submit">筛选</button>
        </div>
        <details class="more" open={isDetailed(filter)}>
          <summary>更多条件</summary>
          <div class="rest">
            <Field name="writtenYear" label="成文年度">
              <input
                id="writtenYear"
                name="writtenYear"
                inputmode="numeric"
                value={text(filter.writtenYear)}
              />
            </Field>
            <Field name="channel" label="渠道">
              <Choice
                name="channel"
                value={filter.channel ?? ""}
                options={optionsOf(channelWords)}
                none="全部"
              />
            </Field>
            <Field name="column" label="栏目（含下级）">
              <Choice
                name="column"
                value={filter.column ?? ""}
                options={columnOptions(places, "path")}
                none="全部"
              />
            </Field>
            <Field name="organization" label="机构">
              <Choice
                name="organization"
                value={filter.organization ?? ""}
                options={organizations}
                none="全部"
              />
            </Field>
            <Field name="kind" label="类别">
              <Choice
                name="kind"
                value={filter.kind ?? ""}
                options={optionsOf(kindWords)}
                none="全部"
              />
            </Field>
            <Field name="normative" label="规范性文件">
              <Choice
                name="normative"
                value={filter.normative === undefined ? "" : String(filter.normative)}
                options={[
                  { value: "true", label: "是" },
                  { value: "false", label: "否" },
                ]}
                none="全部"
              />
            </Field>
            <Field name="openness" label="公开属性">
              <Choice
                name="openness"
                value={filter.openness ?? ""}
                options={optionsOf(opennessWords)}
                none="全部"
              />
            </Field>
            <Field name="validity" label="有效性">
              <Choice
                name="validity"
                value={filter.validity ?? ""}
                options={optionsOf(validityWords)}
                none="全部"
              />
            </Field>
            <Field name="site" label="站点">
              <Choice
                name="site"
                value={filter.site ?? ""}
                options={places.sites.map((site) => ({ value: site.code, label: site.name }))}
                none="全部"
              />
            </Field>
          </div>
        </details>
      </form>
    </search>
  );
}

function isDetailed(filter: DocumentFilter): boolean {
  const { q: _q, state: _state, year: _year, ...rest } = filter;
  return Object.values(rest).some((value) => value !== undefined);
}
