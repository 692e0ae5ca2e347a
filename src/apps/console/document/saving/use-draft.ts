import { useEffect, useState, useSyncExternalStore } from "react";
import { Problem } from "../../api/client.ts";
import type { Address, Draft } from "../draft.ts";
import { openDraftKeeper, type KeeperDeps } from "./draft-keeper.ts";
import { copyName, dropCopy, keepCopy } from "./local-copy.ts";
import { beijingNow } from "./now.ts";
import { saveToServer, startOnServer } from "./server.ts";

/** A draft under the hands of a person, on its way to the server by itself. */
export function useDraft(given: {
  readonly personId: string;
  readonly draft: Draft;
  /** What the server has; null for a document that it does not know yet. */
  readonly server: {
    readonly address: Address;
    readonly draft: Draft;
    readonly version: number;
  } | null;
  readonly onStarted: (address: Address) => void;
}) {
  const [keeper] = useState(() =>
    openDraftKeeper({ ...given, key: crypto.randomUUID() }, depsFor(given.personId)),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.kept);
  useEffect(() => {
    const leave = () => keeper.leave();
    const hidden = () => document.visibilityState === "hidden" && keeper.leave();
    window.addEventListener("blur", leave);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hidden);
    keeper.begin();
    return () => {
      keeper.leave();
      keeper.end();
      window.removeEventListener("blur", leave);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [keeper]);

  const { onStarted } = given;
  const isNew = given.server === null;
  const { address } = kept;
  useEffect(() => {
    if (isNew && address !== null) onStarted(address);
    // Only the first time that the server knows the document.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isNew, address?.id]);

  return {
    ...kept,
    change: keeper.change,
    saveNow: keeper.saveNow,
    take: keeper.take,
    keepMine: keeper.keepMine,
  };
}

function depsFor(personId: string): KeeperDeps {
  const name = (address: Address | null) =>
    copyName(personId, address === null ? "new" : `${address.siteId}/${address.id}`);
  return {
    start: startOnServer,
    save: saveToServer,
    keepCopy: (address, copy) => void keepCopy(localStorage, name(address), copy),
    dropCopy: (address) => dropCopy(localStorage, name(address)),
    now: beijingNow,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    failureOf: (error) => (error instanceof Problem ? error : { status: 0, message: "" }),
  };
}
