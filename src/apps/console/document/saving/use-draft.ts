import { useCallback, useEffect, useRef, useState } from "react";
import { Problem } from "../../api/client.ts";
import {
  draftOf,
  inputOf,
  isBlank,
  missingIn,
  type Address,
  type DocumentRecord,
  type Draft,
} from "../draft.ts";
import { copyName, dropCopy, keepCopy, sameDraft } from "./local-copy.ts";
import { beijingNow } from "./now.ts";
import { retryAfter, stateAfter, type SaveState } from "./save-state.ts";
import { saveToServer, startOnServer } from "./server.ts";

const PAUSE = 2_500;

/** A draft under the hands of a person, on its way to the server by itself. */
export type DraftDesk = {
  readonly draft: Draft;
  readonly state: SaveState;
  readonly address: Address | null;
  readonly version: number | null;
  readonly change: (patch: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;
  /** Saves what is not saved; true when the server has everything. */
  readonly saveNow: () => Promise<boolean>;
  /** Goes on with what the server holds. */
  readonly take: (record: DocumentRecord) => void;
  /** Goes on with the person's own draft on top of the server's newest version, after they have seen the difference. */
  readonly keepMine: (version: number) => Promise<boolean>;
};

/**
 * Keeps a draft: a copy in the browser at once, on the server a moment after the last change, when the window
 * loses the focus and when the page goes away. A broken line is tried again; another's newer version is never
 * written over.
 */
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
}): DraftDesk {
  const [draft, setDraft] = useState(given.draft);
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const [address, setAddress] = useState(given.server?.address ?? null);
  const [version, setVersion] = useState(given.server?.version ?? null);
  const now = useRef({
    draft: given.draft,
    saved: given.server?.draft ?? null,
    address: given.server?.address ?? null,
    version: given.server?.version ?? null,
    startKey: crypto.randomUUID() as string,
    tries: 0,
    stopped: false,
    timer: 0,
    running: null as Promise<boolean> | null,
  });
  const started = useRef(given.onStarted);
  started.current = given.onStarted;
  const name = useCallback(() => {
    const at = now.current.address;
    return copyName(given.personId, at === null ? "new" : `${at.siteId}/${at.id}`);
  }, [given.personId]);

  const isChanged = useCallback(() => {
    const { saved, draft: present } = now.current;
    return saved === null ? !isBlank(present) : !sameDraft(saved, present);
  }, []);
  const keep = useCallback(() => {
    if (!isChanged()) return;
    const { draft: present, version: on } = now.current;
    keepCopy(localStorage, name(), { draft: present, version: on, at: beijingNow().slice(0, 16) });
  }, [isChanged, name]);

  const attempt = useCallback(async (): Promise<boolean> => {
    const here = now.current;
    clearTimeout(here.timer);
    if (!isChanged()) return true;
    const sent = here.draft;
    const input = inputOf(sent);
    if (input === null) {
      setState({ kind: "here-only", missing: missingIn(sent) });
      return false;
    }
    setState({ kind: "saving" });
    try {
      const before = name();
      const done =
        here.address === null || here.version === null
          ? await startOnServer(input, here.startKey)
          : await saveToServer(here.address, here.version, input);
      dropCopy(localStorage, before);
      const isNew = here.address === null;
      Object.assign(here, { ...done, saved: sent, tries: 0, stopped: false });
      setAddress(done.address);
      setVersion(done.version);
      if (isNew) started.current(done.address);
      setState(isChanged() ? { kind: "changed" } : { kind: "saved", at: beijingNow().slice(11) });
      return !isChanged();
    } catch (error) {
      const failure = error instanceof Problem ? error : { status: 0, message: "" };
      const next = stateAfter(failure, here.tries);
      here.tries = next.kind === "retrying" ? next.tries : 0;
      here.stopped = next.kind === "conflict";
      setState(next);
      keep();
      return false;
    }
  }, [isChanged, keep, name]);

  const schedule = useCallback((after: number) => {
    clearTimeout(now.current.timer);
    now.current.timer = window.setTimeout(() => void saveNowRef.current(), after);
  }, []);
  const saveNow = useCallback(async (): Promise<boolean> => {
    const here = now.current;
    if (here.running !== null) await here.running;
    if (here.stopped) return false;
    here.running = attempt();
    const isDone = await here.running;
    here.running = null;
    if (here.tries > 0) schedule(retryAfter(here.tries));
    else if (
      !isDone &&
      !here.stopped &&
      inputOf(here.draft) !== null &&
      here.saved !== null &&
      isChanged()
    )
      schedule(PAUSE);
    return isDone;
  }, [attempt, isChanged, schedule]);
  const saveNowRef = useRef(saveNow);
  saveNowRef.current = saveNow;

  const change = useCallback(
    (patch: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => {
      const here = now.current;
      const next = { ...here.draft, ...(typeof patch === "function" ? patch(here.draft) : patch) };
      if (sameDraft(next, here.draft)) return;
      here.draft = next;
      setDraft(next);
      if (here.stopped) return keep();
      if (!isChanged()) return;
      const missing = missingIn(next);
      setState(missing.length > 0 ? { kind: "here-only", missing } : { kind: "changed" });
      keep();
      schedule(PAUSE);
    },
    [isChanged, keep, schedule],
  );
  const take = useCallback(
    (record: DocumentRecord) => {
      const here = now.current;
      const next = draftOf(record);
      dropCopy(localStorage, name());
      clearTimeout(here.timer);
      Object.assign(here, {
        draft: next,
        saved: next,
        version: record.version,
        tries: 0,
        stopped: false,
      });
      setDraft(next);
      setVersion(record.version);
      setState({ kind: "saved", at: null });
    },
    [name],
  );
  const keepMine = useCallback((newest: number) => {
    Object.assign(now.current, { version: newest, stopped: false });
    return saveNowRef.current();
  }, []);

  useEffect(() => {
    const leave = () => {
      keep();
      void saveNowRef.current();
    };
    const hidden = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("blur", leave);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hidden);
    // A copy that the person took up again is not on the server yet.
    if (isChanged()) schedule(PAUSE);
    return () => {
      leave();
      clearTimeout(now.current.timer);
      window.removeEventListener("blur", leave);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [isChanged, keep, schedule]);

  return { draft, state, address, version, change, saveNow, take, keepMine };
}
