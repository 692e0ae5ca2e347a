import { Checkbox, Input, Select } from "antd";
import type { ReactNode } from "react";
import { Field } from "../../form/field.tsx";
import { channelWords, kindWords, validityWords } from "../../words/terms.ts";
import { fieldWords, type Draft } from "../draft.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { DisplayEnd } from "./display-end.tsx";
import { genres } from "./genres.ts";
import "./metadata.css";
import { OpennessFields } from "./openness-fields.tsx";
import { OrganizationChoice } from "./organization-choice.tsx";

type TextField = "documentNumber" | "theme" | "source" | "author" | "summary";
type DayField = "writtenOn" | "effectiveOn" | "expiresOn" | "embargoUntil" | "onDisplayUntil";

/** What is said about a document beside its text, what everybody fills in first. */
export function MetadataForm({
  draft,
  change,
  problems,
}: {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const line = (name: TextField, hint?: ReactNode) => (
    <Field label={fieldWords[name]} hint={hint} error={problems[name]}>
      {(control) => (
        <Input
          {...control}
          value={draft[name] ?? ""}
          maxLength={100}
          onChange={(event) => change({ [name]: event.target.value || null })}
        />
      )}
    </Field>
  );
  const day = (name: DayField, hint?: ReactNode) => (
    <Field label={fieldWords[name]} hint={hint} error={problems[name]}>
      {(control) => (
        <input
          {...control}
          className="native"
          type="date"
          value={draft[name] ?? ""}
          onChange={(event) => change({ [name]: event.target.value || null })}
        />
      )}
    </Field>
  );
  const isOfficial = draft.kind === "government-document";
  const isNotice = draft.genre === "公示" || draft.onDisplayUntil !== null;
  return (
    <div className="metadata">
      <fieldset className="meta-part">
        <legend>放在哪里</legend>
        <ColumnChoice
          value={draft.columnId}
          onChange={(columnId) => change({ columnId })}
          error={problems["columnId"]}
        />
        <OrganizationChoice
          value={draft.organizationId}
          onChange={(organizationId) => change({ organizationId })}
          error={problems["organizationId"]}
        />
      </fieldset>
      <OpennessFields draft={draft} change={change} problems={problems} />
      <fieldset className="meta-part">
        <legend>信息要素</legend>
        <Field label={fieldWords["kind"]}>
          {(control) => (
            <Select
              {...control}
              value={draft.kind}
              onChange={(kind) => change({ kind })}
              style={{ inlineSize: "100%" }}
              options={(Object.keys(kindWords) as (keyof typeof kindWords)[]).map((value) => ({
                value,
                label: kindWords[value],
              }))}
            />
          )}
        </Field>
        {line("documentNumber", "如：晴政发〔2018〕12号。没有就空着。")}
        <div className="meta-two">
          <Field label={fieldWords["genre"]}>
            {(control) => (
              <Select
                {...control}
                allowClear
                showSearch
                value={draft.genre}
                onChange={(genre) => change({ genre: genre ?? null })}
                placeholder="未定"
                style={{ inlineSize: "100%" }}
                options={genres.map((genre) => ({ value: genre, label: genre }))}
              />
            )}
          </Field>
          {day("writtenOn")}
        </div>
        {isNotice ? day("onDisplayUntil", "公示期满的次日起自动下线，转入限制查阅的档案。") : null}
        <DisplayEnd draft={draft} change={change} />
        {isOfficial ? (
          <>
            <Checkbox
              checked={draft.normative}
              onChange={(event) => change({ normative: event.target.checked })}
            >
              这是行政规范性文件
            </Checkbox>
            <div className="meta-two meta-gap">
              {day("effectiveOn")}
              {day("expiresOn")}
            </div>
            <Field label={fieldWords["validity"]}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.validity}
                  onChange={(validity) => change({ validity })}
                  style={{ inlineSize: "100%" }}
                  options={(Object.keys(validityWords) as (keyof typeof validityWords)[]).map(
                    (value) => ({ value, label: validityWords[value] }),
                  )}
                />
              )}
            </Field>
          </>
        ) : null}
      </fieldset>
      <details className="meta-part">
        <summary>更多：关键词、概述、来源、渠道、时间限制</summary>
        <Field
          label={fieldWords["keywords"]}
          hint="输入后按回车，可以多个。"
          error={problems["keywords"]}
        >
          {(control) => (
            <Select
              {...control}
              mode="tags"
              value={[...draft.keywords]}
              onChange={(keywords: string[]) => change({ keywords })}
              tokenSeparators={["，", ",", "、", "；"]}
              open={false}
              suffixIcon={null}
              style={{ inlineSize: "100%" }}
            />
          )}
        </Field>
        <Field label={fieldWords["summary"]} error={problems["summary"]}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={draft.summary ?? ""}
              rows={3}
              maxLength={500}
              onChange={(event) => change({ summary: event.target.value || null })}
            />
          )}
        </Field>
        {line("theme", "如：综合政务/政务公开。")}
        {line("source", "转载时填写原来的发布单位。")}
        {line("author")}
        {day("embargoUntil")}
        {isNotice ? null : day("onDisplayUntil", "只用于公示、公告：期满自动下线。")}
        <fieldset className="meta-channels">
          <legend>同时经这些渠道公开（网站不必选）</legend>
          <Checkbox.Group
            value={[...draft.channels]}
            onChange={(channels) => change({ channels })}
            options={(Object.keys(channelWords) as (keyof typeof channelWords)[])
              .filter((value) => !value.endsWith("website"))
              .map((value) => ({ value, label: channelWords[value] }))}
          />
        </fieldset>
      </details>
    </div>
  );
}
