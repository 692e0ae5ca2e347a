import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState, type ReactNode } from "react";
import { call, type Ask } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { emergencyQuery, type Measure } from "./emergency-query.ts";
import { secondOf } from "./words.ts";

type Wanted = Ask<"POST /api/emergencies">["body"];
type Seen = { readonly banner: string | null; readonly grey: boolean };

const TRIES = 60;
const PAUSE_MS = 500;

/** Sets and ends measures after a question, and then asks the home page until a visitor sees it. */
export function useChange(looksRight: ((seen: Seen, isOn: boolean) => boolean) | null) {
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const [done, setDone] = useState<string | null>(null);

  async function watch(isOn: boolean, since: string): Promise<void> {
    const at = secondOf(since);
    setDone(`已在 ${at} 生效。`);
    if (looksRight === null) return;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const seen = await call("GET /api/emergencies/seen", {}).catch(() => null);
      if (seen !== null && looksRight(seen, isOn)) {
        setDone(`已在 ${at} 生效，${secondOf(seen.at)} 在网站上看到。`);
        return;
      }
      await new Promise((next) => setTimeout(next, PAUSE_MS));
    }
    setDone(`已在 ${at} 生效，但半分钟内还没有在网站首页看到。请查看网站是否正常运行。`);
  }

  const change = useMutation({
    mutationFn: (work: { readonly set: Wanted } | { readonly end: Measure }) =>
      "set" in work
        ? call("POST /api/emergencies", { body: work.set })
        : call("DELETE /api/emergencies/:id", { params: { id: work.end.id } }),
    onSuccess: async (measure, work) => {
      await queries.invalidateQueries({ queryKey: emergencyQuery.queryKey });
      void watch("set" in work, measure.endedAt ?? measure.setAt);
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });

  const ask = (title: string, content: ReactNode, danger: boolean) =>
    modal.confirm({
      title,
      content,
      okText: "确定",
      cancelText: "取消",
      okButtonProps: { danger },
    });

  return {
    done,
    isPending: change.isPending,
    async set(title: string, content: ReactNode, wanted: Wanted): Promise<void> {
      if (await ask(title, content, true)) change.mutate({ set: wanted });
    },
    async end(title: string, content: ReactNode, measure: Measure): Promise<void> {
      if (await ask(title, content, false)) change.mutate({ end: measure });
    },
  };
}
