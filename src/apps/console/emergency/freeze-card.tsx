import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { useColumns, useOrganizations } from "../document/metadata/places-query.ts";
import { Field } from "../form/field.tsx";
import { textIn } from "../form/typed.ts";
import { emergencyQuery, instantOf } from "./emergency-query.ts";
import { TermFields } from "./term-fields.tsx";
import { useChange } from "./use-change.tsx";
import { targetWords, termOf, whatOf } from "./words.ts";

type Target = keyof typeof targetWords;
const targets = ["column", "organization", "site", "document"] as const;

/** What must stay before the public as it is: the list, and adding to it. */
export function FreezeCard({ mayChange }: { readonly mayChange: boolean }) {
  const { data } = useQuery(emergencyQuery);
  const change = useChange(null);
  const frozen = (data?.standing ?? []).filter((one) => one.effect.kind === "freeze");
  return (
    <section
      className={frozen.length > 0 ? "sheet measure measure-on" : "sheet measure"}
      aria-label="冻结"
    >
      <div className="measure-head">
        <h2>冻结</h2>
        <span className="measure-state">
          {frozen.length === 0 ? "没有冻结" : `冻结 ${frozen.length} 项`}
        </span>
      </div>
      <p className="quiet">
        重大活动期间，让栏目、机构、站点或一条信息保持原样：不公开新的，不改动、撤回、下线已有的。起草和审核不受影响。
      </p>
      <ul className="freezes">
        {frozen.map((one) => (
          <li key={one.id}>
            <div>
              <b>{whatOf(one)}</b>
              <span className="quiet">{termOf(one)}</span>
            </div>
            {mayChange ? (
              <Button
                onClick={() => void change.end("解除冻结？", whatOf(one), one)}
                aria-label={`解除${whatOf(one)}`}
              >
                解除
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? <FreezeForm change={change} /> : null}
      <output className="measure-done">{change.done}</output>
    </section>
  );
}

function FreezeForm({ change }: { readonly change: ReturnType<typeof useChange> }) {
  const [target, setTarget] = useState<Target>("column");
  const [columns, organizations] = [useColumns(), useOrganizations()];
  const sites = [...new Map(columns.map((one) => [one.siteId, one.siteName]))];
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const place = placeIn(target, textIn(form, "place"), columns, sites);
    void change.set(
      "冻结？",
      "从现在起到期满或解除，这里对外公开的内容保持原样。涉及泄密的，持有应急权限的人员可以强制撤回。",
      {
        effect: { kind: "freeze", target, ...place },
        from: null,
        until: instantOf(textIn(form, "until")),
        reason: textIn(form, "reason"),
      },
    );
  };
  const options =
    target === "column"
      ? columns.map((one) => [one.id, `${"　".repeat(one.level - 1)}${one.name}`] as const)
      : target === "organization"
        ? organizations.map((one) => [one.id, one.name] as const)
        : sites;
  return (
    <form onSubmit={submit}>
      <div className="field-row">
        <Field label="冻结什么">
          {(control) => (
            <select
              {...control}
              className="native"
              value={target}
              onChange={(event) =>
                setTarget(targets.find((one) => one === event.target.value) ?? "column")
              }
            >
              {targets.map((one) => (
                <option key={one} value={one}>
                  {targetWords[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={target === "document" ? "信息在后台的网址" : "哪一个"}>
          {(control) =>
            target === "document" ? (
              <Input {...control} name="place" required placeholder="…/admin/documents/1/…" />
            ) : (
              <select {...control} name="place" className="native" required defaultValue="">
                <option value="" disabled>
                  请选择
                </option>
                {options.map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )
          }
        </Field>
      </div>
      <TermFields needsReason mayBeginLater={false} />
      <Button type="primary" size="large" htmlType="submit" loading={change.isPending}>
        冻结
      </Button>
    </form>
  );
}

/** The site and key of what was chosen; a document is named by its address in the console. */
function placeIn(
  target: Target,
  chosen: string,
  columns: ReturnType<typeof useColumns>,
  sites: readonly (readonly [number, string])[],
): { siteId: number; key: string } {
  const first = sites[0]?.[0] ?? 1;
  if (target === "site") return { siteId: Number(chosen), key: chosen };
  if (target === "column") {
    const column = columns.find((one) => one.id === Number(chosen));
    return { siteId: column?.siteId ?? first, key: chosen };
  }
  if (target === "organization") return { siteId: first, key: chosen };
  const [, siteId = String(first), id = chosen] =
    /documents\/(\d+)\/([0-9a-f-]{36})/.exec(chosen) ?? [];
  return { siteId: Number(siteId), key: id };
}
