import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { beijingMinute } from "../../../kernel/dates.ts";
import { columnFilter, freshnessOf, listColumns } from "../../../modules/columns/index.ts";
import { publishedByColumn } from "../../../modules/documents/index.ts";
import { parsePlainDate } from "../../../kernel/dates.ts";
import { listAudit } from "../../../platform/audit.ts";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { placesOf } from "./places-of.ts";
import { sendAdmin } from "./send.ts";

const FRESHNESS = { "no-rule": "—", fresh: "正常", stale: "超期未更新", empty: "空栏目" } as const;
const KINDS = {
  government: "人民政府",
  department: "部门",
  subdistrict: "街道",
  town: "镇",
  community: "社区",
  village: "村",
  unit: "直属单位",
} as const;
const AUDIT_PAGE = 100;

/** The lists to read: columns with their freshness, organizations, the audit log. */
export function listRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const hidden = { schema: { hide: true } };

  http.get(
    "/admin/columns",
    { config: right("document.read"), ...hidden },
    async (request, reply) => {
      const places = await placesOf(app);
      if (places === null) return reply.redirect("/admin/", 303);
      const filter = columnFilter.catch({}).parse(request.query);
      const columns = await listColumns(db, places.portal.groupId, filter);
      const counts = new Map(
        (await Promise.all(places.sites.map((site) => publishedByColumn(db, site.id)))).flatMap(
          (of) => [...of],
        ),
      );
      const today = app.clock.today();
      return sendAdmin(request, reply, {
        title: "栏目",
        place: "/admin/columns",
        children: (
          <>
            <p>
              共 <strong>{columns.length.toLocaleString("en")}</strong> 个
            </p>
            <div class="table">
              <table class="phone-rows">
                <thead>
                  <tr>
                    <th scope="col">栏目</th>
                    <th scope="col">路径</th>
                    <th scope="col">类型</th>
                    <th scope="col" class="n">
                      本栏信息
                    </th>
                    <th scope="col">最新</th>
                    <th scope="col">更新情况</th>
                  </tr>
                </thead>
                <tbody>
                  {columns.map((column) => {
                    const held = counts.get(column.id);
                    const code = places.sites.find((site) => site.id === column.siteId)?.code ?? "";
                    return (
                      <tr>
                        <td class="title">{column.name}</td>
                        <td>{column.path}</td>
                        <td>{column.type}</td>
                        <td class="n">
                          <a
                            href={`/admin/documents?site=${code}&state=published&column=${encodeURIComponent(column.path)}`}
                          >
                            {(held?.count ?? 0).toLocaleString("en")}
                          </a>
                        </td>
                        <td class="day">{held?.newest ?? "—"}</td>
                        <td>
                          {column.display === "sections"
                            ? "—"
                            : FRESHNESS[
                                freshnessOf(column, parsePlainDate(held?.newest ?? ""), today)
                              ]}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          </>
        ),
      });
    },
  );

  http.get(
    "/admin/organizations",
    { config: right("document.read"), ...hidden },
    async (request, reply) => {
      const places = await placesOf(app);
      if (places === null) return reply.redirect("/admin/", 303);
      return sendAdmin(request, reply, {
        title: "机构",
        place: "/admin/organizations",
        children: (
          <>
            <p>
              共 <strong>{places.organizations.length}</strong> 个
            </p>
            <div class="table">
              <table class="phone-rows">
                <thead>
                  <tr>
                    <th scope="col">名称</th>
                    <th scope="col">类别</th>
                    <th scope="col">代码</th>
                    <th scope="col">电话</th>
                    <th scope="col">存续</th>
                  </tr>
                </thead>
                <tbody>
                  {places.organizations.map((one) => (
                    <tr>
                      <td class="title">
                        <a href={`/admin/documents?organization=${one.slug}`}>{one.name}</a>
                      </td>
                      <td>{KINDS[one.kind]}</td>
                      <td>{one.code}</td>
                      <td class="day">{one.phone}</td>
                      <td class="day">{one.validTo === null ? "" : `至 ${one.validTo}`}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        ),
      });
    },
  );

  http.get("/admin/audit", { config: right("audit.read"), ...hidden }, async (request, reply) => {
    const { before } = z
      .object({ before: z.coerce.number().int().positive().optional() })
      .catch({})
      .parse(request.query);
    const entries = await listAudit(db, { before: before ?? null, limit: AUDIT_PAGE });
    const last = entries.at(-1);
    return sendAdmin(request, reply, {
      title: "审计日志",
      place: "/admin/audit",
      children: (
        <>
          <p class="quiet">只增不改，逐条相连；用命令 npx gongkai audit verify 核验。</p>
          <div class="table">
            <table class="phone-rows">
              <thead>
                <tr>
                  <th scope="col" class="n">
                    序号
                  </th>
                  <th scope="col">时间</th>
                  <th scope="col">事项</th>
                  <th scope="col">对象</th>
                  <th scope="col">操作</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr>
                    <td class="n">{entry.seq}</td>
                    <td class="day">{beijingMinute(entry.at)}</td>
                    <td>{entry.event}</td>
                    <td>{entry.subject}</td>
                    <td>{entry.actor}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {last === undefined || entries.length < AUDIT_PAGE ? null : (
            <p class="row">
              <a class="button plain" href={`/admin/audit?before=${last.seq}`}>
                更早的记录
              </a>
            </p>
          )}
        </>
      ),
    });
  });
}
