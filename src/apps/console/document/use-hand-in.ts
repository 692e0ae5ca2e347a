import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { call } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { maskFindings } from "./checks/mend.ts";
import type { Finding } from "./checks/use-findings.ts";
import type { Address, DocumentRecord } from "./draft.ts";

const CHECK_WAITS = 60;

/**
 * Waits while attachments are still being read and judged: who just masked or uploaded one hands in with the
 * same touch. After a minute the server says what stands in the way.
 */
async function untilChecked(address: Address): Promise<void> {
  for (let waited = 0; waited < CHECK_WAITS; waited += 1) {
    const found = await call("GET /api/documents/:siteId/:id/findings", { params: address });
    if (found.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** What ends the writing of a draft, on a desk and on a phone alike: masking what was found, and handing in. */
export function useHandIn(given: {
  readonly address: Address | null;
  readonly saveNow: () => Promise<boolean>;
  readonly take: (record: DocumentRecord) => void;
  readonly onLeft: () => void;
}) {
  const { message, notification } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { address } = given;

  return {
    async mask(findings: readonly Finding[]): Promise<void> {
      try {
        if (!(await given.saveNow()) || address === null) {
          void message.warning("请先填好标题和栏目，存好以后再脱敏。");
          return;
        }
        const done = await maskFindings(queries, address, findings);
        given.take(done.record);
        if (done.problems.length > 0)
          notification.warning({
            title: "有的地方没有脱敏成",
            description: done.problems.join("；"),
          });
        else void message.success(`已脱敏 ${done.masked} 处。附件换成了脱敏后的新文件，原件封存。`);
      } catch (error) {
        notification.error({ title: "没有脱敏成", description: sentenceOf(error) });
      }
    },

    async submit(opinion: string): Promise<void> {
      if (!(await given.saveNow()) || address === null) throw new Error("unsaved");
      await untilChecked(address);
      const now = await call("GET /api/documents/:siteId/:id", { params: address });
      await call("POST /api/documents/:siteId/:id/submit", {
        params: address,
        body: { version: now.version, ...(opinion === "" ? {} : { opinion }) },
      });
      await queries.invalidateQueries();
      given.onLeft();
      void message.success("已提交审核。");
      await navigate({
        to: "/documents/$siteId/$id",
        params: { siteId: String(address.siteId), id: address.id },
      });
    },
  };
}
