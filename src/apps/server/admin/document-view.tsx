import { beijingMinute } from "../../../kernel/dates.ts";
import { may, type Action, type SignedIn } from "../../../modules/accounts/index.ts";
import { nextState, type DocumentForEdit } from "../../../modules/documents/index.ts";
import { trailOf } from "../../../modules/organizations/index.ts";
import type { Places } from "./places-of.ts";
import { channelWords, opennessWords, stateWords, validityWords } from "./words.ts";

type Props = {
  readonly document: DocumentForEdit;
  readonly places: Places;
  readonly person: SignedIn;
  readonly token: string;
};

/** A document as it will be published, what is known of it, and what this person may do with it now. */
export function DocumentViewMain({ document, places, person, token }: Props) {
  const { edition, state } = document;
  const { fields } = edition;
  const base = `/admin/documents/${document.siteId}/${document.id}`;
  const byId = new Map(places.organizations.map((one) => [one.id, one]));
  const allowed = (action: Action) =>
    may(person, action, { trail: trailOf(fields.organizationId, byId) }).ok;
  const site = places.sites.find((one) => one.id === document.siteId);
  const isWaiting = edition.publishedAt === null || state === "withdrawn";
  return (
    <>
      <p>
        <span class={`tag ${state}`}>{stateWords[state]}</span>
        {state === "published" && isWaiting ? (
          <span class="tag draft">下面是未发布的修改；公众看到的仍是上一版</span>
        ) : null}
        {document.path !== null && state === "published" ? (
          <>
            {" "}
            <a href={`/${site?.prefix ?? ""}${document.path}`}>在门户上查看</a>
          </>
        ) : null}
      </p>
      <div class="row">
        {allowed("document.draft") && nextState(state, "save") !== null ? (
          <a class="button plain" href={`${base}/edit`}>
            修改
          </a>
        ) : null}
        {allowed("document.publish") && isWaiting && nextState(state, "publish") !== null ? (
          <form method="post" action={`${base}/publish`}>
            <input type="hidden" name="_token" value={token} />
            <input type="hidden" name="version" value={String(document.version)} />
            <button type="submit">{state === "withdrawn" ? "重新发布" : "发布"}</button>
          </form>
        ) : null}
      </div>
      <Facts document={document} places={places} />
      <section
        class="card text"
        dangerouslySetInnerHTML={{
          __html: edition.body === "" ? "<p>（还没有正文）</p>" : edition.body,
        }}
      />
      {edition.attachments.length === 0 ? null : (
        <section class="card">
          <h2>附件</h2>
          <ul>
            {edition.attachments.map((file) => (
              <li>
                {state === "published" && !isWaiting ? (
                  <a href={`/files/${file.sha256}/${encodeURIComponent(file.name)}`}>{file.name}</a>
                ) : (
                  file.name
                )}
                <span class="quiet"> {Math.ceil(file.size / 1024)} KB</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {allowed("document.withdraw") && nextState(state, "withdraw") !== null ? (
        <Withdraw base={base} token={token} version={document.version} />
      ) : null}
      <section class="card">
        <h2>版本</h2>
        <ul>
          {document.editions.map((one) => (
            <li>
              第 {one.number} 版，{beijingMinute(one.createdAt)} 起草，
              {one.publishedAt === null ? "未发布" : `${beijingMinute(one.publishedAt)} 发布`}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Withdraw({
  base,
  token,
  version,
}: {
  readonly base: string;
  readonly token: string;
  readonly version: number;
}) {
  return (
    <section class="card">
      <h2>撤回</h2>
      <p class="quiet">
        撤回后，页面、列表、检索、订阅和附件立即停止提供；原网址只显示撤回日期和理由。
      </p>
      <form method="post" action={`${base}/withdraw`}>
        <input type="hidden" name="_token" value={token} />
        <input type="hidden" name="version" value={String(version)} />
        <label for="reason">
          撤回理由<b>（必填，公众可见）</b>
        </label>
        <input id="reason" name="reason" required maxlength={500} />
        <div class="row">
          <button class="danger" type="submit">
            撤回
          </button>
        </div>
      </form>
    </section>
  );
}

function Facts({
  document,
  places,
}: {
  readonly document: DocumentForEdit;
  readonly places: Places;
}) {
  const { fields } = document.edition;
  const rows: readonly (readonly [string, string | null])[] = [
    ["栏目", places.columns.find((one) => one.id === fields.columnId)?.name ?? null],
    [
      "发布机构",
      places.organizations.find((one) => one.id === fields.organizationId)?.name ?? null,
    ],
    ["索引号", document.indexNumber],
    ["发文字号", fields.documentNumber],
    ["体裁", fields.genre],
    ["主题分类", fields.theme],
    ["成文日期", fields.writtenOn],
    ["发布时间", document.publishedAt === null ? null : beijingMinute(document.publishedAt)],
    [
      "公开属性",
      `${opennessWords[fields.openness]}${fields.opennessReason === null ? "" : `：${fields.opennessReason}`}`,
    ],
    ["有效性", fields.kind === "government-document" ? validityWords[fields.validity] : null],
    ["渠道", fields.channels.map((channel) => channelWords[channel]).join("、")],
    [
      "撤回",
      document.withdrawalReason === null
        ? null
        : `${document.withdrawnAt === null ? "" : beijingMinute(document.withdrawnAt)} ${document.withdrawalReason}`,
    ],
  ];
  return (
    <dl class="card">
      {rows.map(([name, value]) =>
        value === null || value === "" ? null : (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ),
      )}
    </dl>
  );
}
