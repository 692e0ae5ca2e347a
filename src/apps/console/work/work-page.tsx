import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { Alert, Typography } from "antd";
import { call } from "../api/client.ts";

export const route = createLazyRoute("/")({ component: WorkPage });

function WorkPage() {
  const work = useQuery({
    queryKey: ["work"],
    queryFn: ({ signal }) => call("GET /api/work", { query: {} }, signal),
  });
  if (work.error !== null) return <Alert type="error" title={work.error.message} />;
  return <Typography.Title level={1}>待我办理 {work.data?.forMe.total ?? ""}</Typography.Title>;
}
