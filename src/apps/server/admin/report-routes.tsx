import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { annualFigures, sourceUrl, type AnnualFigures } from "../../../modules/reports/index.ts";
import { right } from "../access/rights.ts";
import { portalOf, type App } from "../app.ts";
import { sendAdmin } from "./send.ts";

/** The year's figures, each a link to the list of its records. */
export function reportRoutes(http: FastifyInstance, app: App): void {
  const options = { config: right("report.read"), schema: { hide: true } };
  http.get("/admin/reports", options, async (_, reply) =>
    reply.redirect(`/admin/reports/${Number(app.clock.today().slice(0, 4)) - 1}`, 303),
  );

  http.get("/admin/reports/:year", options, async (request, reply) => {
    const asked = z
      .object({ year: z.coerce.number().int().min(1949).max(2200) })
      .safeParse(request.params);
    const portal = await portalOf(app);
    if (portal === null || !asked.success) return reply.callNotFound();
    const report = await annualFigures(app.database.read, portal.groupId, asked.data.year);
    return sendAdmin(request, reply, {
      title: `${report.year} 年公开情况`,
      place: "/admin/reports",
      children: <Figures report={report} />,
    });
  });
}

function Figures({ report }: { readonly report: AnnualFigures }) {
  const sections = report.byColumn.filter((part) => part.level === 1);
  const most = Math.max(1, ...sections.map((part) => part.value));
  return (
    <>
      <p class="row">
        <a class="button plain" href={`/admin/reports/${report.year - 1}`}>
          {report.year - 1} 年
        </a>
        <a class="button plain" href={`/admin/reports/${report.year + 1}`}>
          {report.year + 1} 年
        </a>
      </p>
      <p class="quiet">每个数字都由记录逐条统计得出，点击即可查看对应的记录。</p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" class="n">
                数量
              </th>
              <th scope="col">怎么算</th>
            </tr>
          </thead>
          <tbody>
            {report.figures.map((figure) => (
              <tr>
                <td>{figure.label}</td>
                <td class="n">
                  <a href={sourceUrl(figure.source)}>{figure.value.toLocaleString("en")}</a>{" "}
                  {figure.unit}
                </td>
                <td>
                  {figure.definition}
                  {figure.of === null ? null : (
                    <>
                      （<a href={sourceUrl(figure.of.source)}>全部</a>）
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>各板块</h2>
      <div class="bars card">
        {sections.map((part) => (
          <>
            <span>{part.label}</span>
            <meter min={0} max={most} value={part.value} aria-label={part.label} />
            <a href={sourceUrl(part.source)}>{part.value.toLocaleString("en")}</a>
          </>
        ))}
      </div>
      <h2>各机构</h2>
      <div class="table">
        <table>
          <tbody>
            {report.byOrganization.map((part) => (
              <tr>
                <td>{part.label}</td>
                <td class="n">
                  <a href={sourceUrl(part.source)}>{part.value.toLocaleString("en")}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
