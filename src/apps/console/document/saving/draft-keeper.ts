import type { Ask } from "../../api/client.ts";
import {
  draftOf,
  inputOf,
  isBlank,
  missingIn,
  type Address,
  type DocumentRecord,
  type Draft,
} from "../draft.ts";
import { sameDraft, type LocalCopy } from "./local-copy.ts";
import { retryAfter, stateAfter, type SaveState } from "./save-state.ts";

type Input = Ask<"POST /api/documents">["body"];
type Saved = { readonly address: Address; readonly version: number };

/** What a keeper works with: the server, the browser's shelf, time. */
export type KeeperDeps = {
  start(input: Input, key: string): Promise<Saved>;
  save(address: Address, version: number, input: Input): Promise<Saved>;
  keepCopy(address: Address | null, copy: LocalCopy): void;
  dropCopy(address: Address | null): void;
  /** "2018-04-18 14:03:11" */
  now(): string;
  /** Calls later; answers how to call it off. */
  later(run: () => void, milliseconds: number): () => void;
  failureOf(error: unknown): {
    readonly status: number;
    readonly message: string;
    readonly fields?: Readonly<Record<string, string>>;
  };
};

export type KeptDraft = {
  readonly draft: Draft;
  readonly state: SaveState;
  readonly address: Address | null;
  readonly version: number | null;
};

/** After the last change, before saving. */
const PAUSE = 2_500;

/**
 * Keeps a draft: a copy in the browser at each change, on the server a moment later. A broken line is tried
 * again, less and less often. When somebody else saved meanwhile, it stops until the person has decided: another's
 * version is never written over unseen.
 */
export function openDraftKeeper(
  given: {
    readonly draft: Draft;
    readonly server: (Saved & { readonly draft: Draft }) | null;
    readonly key: string;
  },
  deps: KeeperDeps,
  onChange: () => void = () => {},
) {
  let kept: KeptDraft = {
    draft: given.draft,
    state: { kind: "saved", at: null },
    address: given.server?.address ?? null,
    version: given.server?.version ?? null,
  };
  let saved: Draft | null = given.server?.draft ?? null;
  let tries = 0;
  let stopped = false;
  let running: Promise<boolean> | null = null;
  let callOff = () => {};
  const hearers = new Set([onChange]);

  const put = (change: Partial<KeptDraft>) => {
    kept = { ...kept, ...change };
    for (const hear of hearers) hear();
  };
  const isChanged = () => (saved === null ? !isBlank(kept.draft) : !sameDraft(saved, kept.draft));
  const keepCopy = () => {
    if (!isChanged()) return;
    deps.keepCopy(kept.address, {
      draft: kept.draft,
      version: kept.version,
      at: deps.now().slice(0, 16),
    });
  };
  const schedule = (milliseconds: number) => {
    callOff();
    callOff = deps.later(() => void saveNow(), milliseconds);
  };

  async function attempt(): Promise<boolean> {
    callOff();
    if (!isChanged()) return true;
    const sent = kept.draft;
    const input = inputOf(sent);
    if (input === null) {
      put({ state: { kind: "here-only", missing: missingIn(sent) } });
      return false;
    }
    put({ state: { kind: "saving" } });
    const { address, version } = kept;
    try {
      const done =
        address === null || version === null
          ? await deps.start(input, given.key)
          : await deps.save(address, version, input);
      deps.dropCopy(address);
      saved = sent;
      tries = 0;
      put({ ...done });
      put({
        state: isChanged() ? { kind: "changed" } : { kind: "saved", at: deps.now().slice(11) },
      });
      if (isChanged()) keepCopy();
      return !isChanged();
    } catch (error) {
      const state = stateAfter(deps.failureOf(error), tries);
      tries = state.kind === "retrying" ? state.tries : 0;
      stopped = state.kind === "conflict";
      put({ state });
      keepCopy();
      return false;
    }
  }

  /** Saves what is not saved; true when the server has everything. */
  async function saveNow(): Promise<boolean> {
    if (running !== null) await running;
    if (stopped) return false;
    running = attempt();
    const isDone = await running;
    running = null;
    if (tries > 0) schedule(retryAfter(tries));
    else if (kept.state.kind === "changed") schedule(PAUSE);
    return isDone;
  }

  return {
    kept: () => kept,
    subscribe(hear: () => void) {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    saveNow,
    change(patch: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void {
      const next = { ...kept.draft, ...(typeof patch === "function" ? patch(kept.draft) : patch) };
      if (sameDraft(next, kept.draft)) return;
      const missing = missingIn(next);
      put({
        draft: next,
        ...(stopped
          ? {}
          : { state: missing.length > 0 ? { kind: "here-only", missing } : { kind: "changed" } }),
      });
      keepCopy();
      if (!stopped && missing.length === 0) schedule(PAUSE);
    },
    /** Goes on with what the server holds. */
    take(record: DocumentRecord): void {
      callOff();
      deps.dropCopy(kept.address);
      saved = draftOf(record);
      tries = 0;
      stopped = false;
      put({ draft: saved, version: record.version, state: { kind: "saved", at: null } });
    },
    /** Saves the person's own draft on top of a version that they have seen. */
    keepMine(version: number): Promise<boolean> {
      stopped = false;
      put({ version });
      return saveNow();
    },
    /** What is done when the window loses the focus or goes away. */
    leave(): void {
      keepCopy();
      if (!stopped && isChanged()) void saveNow();
    },
    /** Saves a copy that the person took up again. */
    begin(): void {
      if (isChanged()) schedule(PAUSE);
    },
    end(): void {
      callOff();
    },
  };
}
