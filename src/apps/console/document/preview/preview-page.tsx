import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { Page } from "../../layout/page.tsx";
import { Trouble } from "../../layout/states.tsx";
import { documentQuery } from "../document-query.ts";
import "./preview.css";

export const route = createLazyRoute("/documents/$siteId/$id/preview")({ component: PreviewPage });

const WIDTHS = { desk: 1280, phone: 375 } as const;

/** The waiting edition just as the portal will show it, at the width of a desk or of a phone. */
function PreviewPage() {
  const { siteId, id } = route.useParams();
  const { on } = route.useSearch() as { on?: string };
  const navigate = useNavigate();
  const address = { siteId: Number(siteId), id };
  const record = useQuery({ ...documentQuery(address), staleTime: 0 });
  const width = on === "phone" ? "phone" : "desk";
  const place = { siteId, id };
  return (
    <Page
      title="预览"
      wide
      lead={record.data?.edition.title}
      actions={
        <>
          <Segmented
            value={width}
            aria-label="预览的宽度"
            options={[
              { value: "desk", label: "电脑" },
              { value: "phone", label: "手机" },
            ]}
            onChange={(next) =>
              void navigate({
                to: "/documents/$siteId/$id/preview",
                params: place,
                search: next === "phone" ? { on: next } : {},
                replace: true,
              })
            }
          />
          <Link to="/documents/$siteId/$id" params={place}>
            返回这条信息
          </Link>
        </>
      }
    >
      {record.error === null ? (
        <iframe
          // Anew for each version that was saved.
          key={`${record.data?.version ?? ""} ${width}`}
          className={`preview preview-${width}`}
          title={`门户页面预览（${width === "phone" ? "手机" : "电脑"}）`}
          // Its pictures and attachments come by the person's own right; scripts have nothing to do here.
          sandbox="allow-same-origin"
          src={`/api/documents/${siteId}/${encodeURIComponent(id)}/preview`}
          width={WIDTHS[width]}
        />
      ) : (
        <Trouble error={record.error} again={() => void record.refetch()} />
      )}
    </Page>
  );
}
