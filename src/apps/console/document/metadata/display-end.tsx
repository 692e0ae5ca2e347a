import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { call } from "../../api/client.ts";
import type { Draft } from "../draft.ts";
import { useSettled } from "../use-settled.ts";

/** How long a public notice should be shown, to be taken by one touch; said as long as another day stands there. */
export function DisplayEnd({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
}) {
  const title = useSettled(draft.title, 1_000);
  const { columnId, genre } = draft;
  const { data } = useQuery({
    queryKey: ["display-end", columnId, title, genre],
    queryFn: ({ signal }) =>
      call(
        "GET /api/display-end",
        {
          query: {
            columnId: columnId ?? 0,
            title: title.slice(0, 500),
            ...(genre === null ? {} : { genre }),
          },
        },
        signal,
      ),
    enabled: columnId !== null && title !== "",
    staleTime: 300_000,
  });
  const until = data?.until ?? null;
  if (until === null || until === draft.onDisplayUntil) return null;
  return (
    <p>
      今天发布的话，公示期建议到 {until}。
      <Button size="small" onClick={() => change({ onDisplayUntil: until })}>
        采用
      </Button>
    </p>
  );
}
