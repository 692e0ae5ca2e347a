import { Input, Radio, Select } from "antd";
import { Field } from "../../form/field.tsx";
import { opennessWords } from "../../words/terms.ts";
import type { Draft } from "../draft.ts";
import { grounds } from "./grounds.ts";

type Given = {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
  readonly problems: Readonly<Record<string, string>>;
};

/** The mark of openness that every document gets when it is drafted; anything but 主动公开 says why. */
export function OpennessFields({ draft, change, problems }: Given) {
  const isOpen = draft.openness === "proactive";
  const open = (openness: Draft["openness"]) =>
    change(
      openness === "proactive"
        ? { openness, opennessGround: null, opennessReason: null, nextReviewOn: null }
        : { openness },
    );
  return (
    <fieldset className="meta-part">
      <legend>公开属性</legend>
      <Radio.Group
        value={draft.openness}
        onChange={(event) => open(event.target.value as Draft["openness"])}
        options={(Object.keys(opennessWords) as (keyof typeof opennessWords)[]).map((value) => ({
          value,
          label: opennessWords[value],
        }))}
      />
      {isOpen ? null : (
        <div className="meta-why">
          <Field label="属于哪种情形" required error={problems["opennessGround"]}>
            {(control) => (
              <Select
                {...control}
                value={draft.opennessGround}
                onChange={(opennessGround) => change({ opennessGround })}
                placeholder="请选择"
                style={{ inlineSize: "100%" }}
                options={grounds.map((ground) => ({
                  value: ground.value,
                  label: `${ground.label}（${ground.article}，${ground.must ? "不得公开" : "可以不予公开"}）`,
                }))}
              />
            )}
          </Field>
          <Field
            label="理由"
            required
            error={problems["opennessReason"]}
            hint="写明具体内容和依据的条款。"
          >
            {(control) => (
              <Input.TextArea
                {...control}
                value={draft.opennessReason ?? ""}
                rows={2}
                maxLength={500}
                onChange={(event) => change({ opennessReason: event.target.value || null })}
              />
            )}
          </Field>
          {draft.openness === "withheld" ? (
            <Field
              label="下次评估日期"
              required
              error={problems["nextReviewOn"]}
              hint="不予公开的信息要定期评估，情形变化的应当公开（条例第十八条）。"
            >
              {(control) => (
                <input
                  {...control}
                  className="native"
                  type="date"
                  value={draft.nextReviewOn ?? ""}
                  onChange={(event) => change({ nextReviewOn: event.target.value || null })}
                />
              )}
            </Field>
          ) : null}
        </div>
      )}
    </fieldset>
  );
}
