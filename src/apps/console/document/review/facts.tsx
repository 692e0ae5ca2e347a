import { kindWords, opennessWords, validityWords, wordOf } from "../../words/terms.ts";
import { fieldWords, type DocumentRecord } from "../draft.ts";
import { grounds } from "../metadata/grounds.ts";
import { useColumns, useOrganizations } from "../metadata/places-query.ts";

/** What is said about a document, as it will be published. */
export function Facts({ record }: { readonly record: DocumentRecord }) {
  const { edition } = record;
  const column = useColumns().find((one) => one.id === edition.columnId);
  const organization = useOrganizations().find((one) => one.id === edition.organizationId);
  const ground = grounds.find((one) => one.value === edition.opennessGround);
  const isOfficial = edition.kind === "government-document";
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ["栏目", column?.name],
    ["发布机构", organization?.name],
    ["公开属性", wordOf(opennessWords, edition.openness)],
    ["情形", ground === undefined ? null : `${ground.label}（${ground.article}）`],
    ["理由", edition.opennessReason],
    [fieldWords["nextReviewOn"] ?? "", edition.nextReviewOn],
    ["种类", `${wordOf(kindWords, edition.kind)}${edition.normative ? "，行政规范性文件" : ""}`],
    ["发文字号", edition.documentNumber],
    ["体裁", edition.genre],
    ["主题分类", edition.theme],
    ["成文日期", edition.writtenOn],
    ["施行日期", edition.effectiveOn],
    ["有效期至", edition.expiresOn],
    ["有效性", isOfficial ? wordOf(validityWords, edition.validity) : null],
    ["公示截止", edition.onDisplayUntil],
    ["不早于", edition.embargoUntil],
    ["关键词", edition.keywords.join("、")],
    ["内容概述", edition.summary],
    ["来源", edition.source],
    ["索引号", record.indexNumber],
  ];
  return (
    <dl className="record-facts">
      {facts.map(([name, value]) =>
        value === null || value === undefined || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
