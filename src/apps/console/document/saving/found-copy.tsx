import { Button } from "antd";
import { useState } from "react";
import { Page } from "../../layout/page.tsx";
import type { Address, Draft } from "../draft.ts";
import { paragraphsOf } from "./conflict.ts";
import { copyMeans, copyName, dropCopy, keptCopy, type LocalCopy } from "./local-copy.ts";

type Server = { readonly address: Address; readonly draft: Draft; readonly version: number } | null;

/** A copy that an earlier visit left in the browser, until the person decided about it. */
export type FoundCopy = {
  readonly copy: LocalCopy | null;
  readonly means: "nothing" | "offer" | "conflict";
  readonly taken: Draft | null;
  readonly take: () => void;
  readonly leave: () => void;
};

export function useFoundCopy(personId: string, server: Server): FoundCopy {
  const name = copyName(
    personId,
    server === null ? "new" : `${server.address.siteId}/${server.address.id}`,
  );
  const [found] = useState(() => {
    const copy = keptCopy(localStorage, name);
    return { copy, means: copyMeans(copy, server) };
  });
  const [decided, setDecided] = useState<"taken" | "left" | null>(
    found.means === "nothing" ? "left" : null,
  );
  return {
    copy: decided === null ? found.copy : null,
    means: found.means,
    taken: decided === "taken" ? (found.copy?.draft ?? null) : null,
    take: () => setDecided("taken"),
    leave: () => {
      dropCopy(localStorage, name);
      setDecided("left");
    },
  };
}

/** Offers what a broken line or a closed window left unsaved. */
export function LocalCopyOffer({
  found,
  address,
  server,
}: {
  readonly found: FoundCopy;
  readonly address: Address | null;
  readonly server: Draft | null;
}) {
  const { copy } = found;
  if (copy === null) return null;
  const lines = paragraphsOf(copy.draft.body);
  return (
    <Page title={address === null ? "起草" : "修改信息"}>
      <section className="sheet" aria-label="未保存的内容">
        <h2>上次有内容没有存到服务器</h2>
        <p>
          这台电脑在 {copy.at} 替您留了一份：“
          {copy.draft.title.trim() === "" ? "（还没有标题）" : copy.draft.title}”
          {copy.draft.attachments.length === 0 ? "" : `，附件 ${copy.draft.attachments.length} 个`}
          。
          {found.means === "conflict"
            ? "之后有人改动了服务器上的内容，恢复后请先看差别再保存。"
            : ""}
        </p>
        <blockquote className="quiet copy-glance">
          {lines.slice(0, 4).join(" ").slice(0, 160)}
        </blockquote>
        <div className="page-actions">
          <Button type="primary" onClick={found.take}>
            恢复这份内容
          </Button>
          <Button onClick={found.leave}>
            {server === null ? "不要了，重新起草" : "不要了，用服务器上的"}
          </Button>
        </div>
      </section>
    </Page>
  );
}
