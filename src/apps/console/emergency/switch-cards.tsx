import { Button } from "antd";
import type { SubmitEvent } from "react";
import { textIn } from "../form/typed.ts";
import { numberWords } from "../words/numbers.ts";
import { instantOf, useStanding } from "./emergency-query.ts";
import { MeasureCard } from "./measure-card.tsx";
import { TermFields } from "./term-fields.tsx";
import { useChange } from "./use-change.tsx";

type Card = { readonly pages: number; readonly mayChange: boolean };

/** Grey mode for days of mourning. */
export function GreyCard({ pages, mayChange }: Card) {
  const standing = useStanding("grey");
  const change = useChange((seen, isOn) => seen.grey === isOn);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void change.set("把网站改为灰色显示？", `全部 ${numberWords(pages)} 个页面会同时变为灰色。`, {
      effect: { kind: "grey" },
      from: instantOf(textIn(form, "from")),
      until: instantOf(textIn(form, "until")),
      reason: textIn(form, "reason"),
    });
  };
  return (
    <MeasureCard
      title="灰色显示"
      lead="国务院公告的哀悼日，全站去掉颜色。可以提前定好起止时间。"
      standing={standing}
      done={change.done}
      isPending={change.isPending}
      end={
        mayChange
          ? (one) => void change.end("恢复颜色？", "全部页面会同时恢复原来的颜色。", one)
          : null
      }
    >
      {mayChange && standing === null ? (
        <form onSubmit={submit}>
          <TermFields needsReason={false} mayBeginLater />
          <Button type="primary" size="large" htmlType="submit" loading={change.isPending}>
            开启灰色显示
          </Button>
        </form>
      ) : null}
    </MeasureCard>
  );
}

/** Read-only mode: nobody changes anything. */
export function ReadOnlyCard({ mayChange }: Card) {
  const standing = useStanding("read-only");
  const change = useChange(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void change.set(
      "开启只读？",
      "所有人都不能起草、审核、发布、撤回和修改设置，导入和定时发布也会停下。正在进行的操作会先做完。登录、查看和网站访问不受影响。",
      {
        effect: { kind: "read-only" },
        from: null,
        until: instantOf(textIn(form, "until")),
        reason: textIn(form, "reason"),
      },
    );
  };
  return (
    <MeasureCard
      title="只读"
      lead="检修或处置事故时，任何人都不能修改；网站照常打开。到了定时发布时间的信息，恢复后自动发布。"
      standing={standing}
      done={change.done}
      isPending={change.isPending}
      end={
        mayChange
          ? (one) =>
              void change.end("结束只读？", "所有人员可以继续办理，错过的定时发布会马上补上。", one)
          : null
      }
    >
      {mayChange && standing === null ? (
        <form onSubmit={submit}>
          <TermFields needsReason mayBeginLater={false} />
          <Button danger type="primary" size="large" htmlType="submit" loading={change.isPending}>
            开启只读
          </Button>
        </form>
      ) : null}
    </MeasureCard>
  );
}
