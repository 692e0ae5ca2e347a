import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { Field } from "../form/field.tsx";
import { textIn } from "../form/typed.ts";
import { numberWords } from "../words/numbers.ts";
import { BannerPreview } from "./banner-preview.tsx";
import { instantOf, useStanding } from "./emergency-query.ts";
import { MeasureCard } from "./measure-card.tsx";
import { TermFields } from "./term-fields.tsx";
import { useChange } from "./use-change.tsx";

const LONGEST = 120;

/** Words above every page, with a look at them before they stand there. */
export function BannerCard({
  pages,
  mayChange,
}: {
  readonly pages: number;
  readonly mayChange: boolean;
}) {
  const standing = useStanding("banner");
  const [text, setText] = useState("");
  const [tone, setTone] = useState<"warning" | "notice">("warning");
  const [link, setLink] = useState("");
  const change = useChange((seen, isOn) =>
    isOn ? seen.banner === text.trim() : seen.banner === null,
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void change.set(
      "在网站上显示这条横幅？",
      `它会马上出现在全部 ${numberWords(pages)} 个页面的顶部：${text.trim()}`,
      {
        effect: { kind: "banner", text, tone, link: link.trim() === "" ? null : link.trim() },
        from: instantOf(textIn(form, "from")),
        until: instantOf(textIn(form, "until")),
        reason: textIn(form, "reason"),
      },
    );
  };
  return (
    <MeasureCard
      title="横幅"
      lead="暴雨、停水、网站故障等，在每个页面顶部说一句话。"
      standing={standing}
      done={change.done}
      isPending={change.isPending}
      end={
        mayChange ? (one) => void change.end("撤下横幅？", "它会马上从全部页面消失。", one) : null
      }
    >
      {mayChange && standing === null ? (
        <form onSubmit={submit}>
          <Field label={`文字（最多 ${LONGEST} 个字）`}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={2}
                required
                maxLength={LONGEST}
                showCount
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <div className="field-row">
            <Field label="程度">
              {(control) => (
                <select
                  {...control}
                  className="native"
                  value={tone}
                  onChange={(event) =>
                    setTone(event.target.value === "warning" ? "warning" : "notice")
                  }
                >
                  <option value="warning">紧急通知（红色）</option>
                  <option value="notice">重要通知（浅色）</option>
                </select>
              )}
            </Field>
            <Field label="说明详情的页面（可不填）">
              {(control) => (
                <Input
                  {...control}
                  placeholder="/notices/"
                  value={link}
                  onChange={(event) => setLink(event.target.value)}
                />
              )}
            </Field>
          </div>
          <TermFields needsReason={false} mayBeginLater />
          {text.trim() === "" ? null : (
            <BannerPreview text={text.trim()} tone={tone} link={link.trim()} />
          )}
          <Button danger type="primary" size="large" htmlType="submit" loading={change.isPending}>
            显示横幅
          </Button>
        </form>
      ) : null}
    </MeasureCard>
  );
}
