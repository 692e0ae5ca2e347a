import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { call, type Answer, type Ask } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import { roleWords } from "../words/terms.ts";

type Query = Ask<"GET /api/people">["query"];

const MOST = 200;

/** All people of the filter as CSV, read page by page. */
export function PeopleCsv({ query }: { readonly query: Query }) {
  const { message } = App.useApp();
  const keep = useMutation({
    mutationFn: async () => {
      const rows: Answer<"GET /api/people">["rows"][number][] = [];
      let after: string | null = "";
      while (after !== null) {
        const page: Answer<"GET /api/people"> = await call("GET /api/people", {
          query: { ...query, limit: MOST, ...(after === "" ? {} : { after }) },
        });
        rows.push(...page.rows);
        after = page.next;
      }
      return csvOf([
        ["姓名", "用户名", "机构", "角色", "状态", "最近登录"],
        ...rows.map((row) => [
          row.displayName,
          row.username,
          row.organizationName ?? "全区",
          row.roles
            .map((one) => `${roleWords[one.role]}（${one.organizationName ?? "全区"}）`)
            .join("、"),
          row.state === "active" ? "正常" : "已停用",
          row.lastSignedInAt,
        ]),
      ]);
    },
    onSuccess: (text) => keepAsFile("人员.csv", text),
    onError: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <Button loading={keep.isPending} onClick={() => keep.mutate()}>
      导出 CSV
    </Button>
  );
}
