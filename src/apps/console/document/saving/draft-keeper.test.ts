import { describe, expect, it } from "vitest";
import { emptyDraft, type Address, type DocumentRecord, type Draft } from "../draft.ts";
import { openDraftKeeper, type KeeperDeps } from "./draft-keeper.ts";
import type { LocalCopy } from "./local-copy.ts";

const address: Address = { siteId: 1, id: "d" };
const whole: Draft = { ...emptyDraft(1), columnId: 2, title: "通知" };
const refusal = (status: number) => Object.assign(new Error("不行"), { status });

/** A server with one document that others can save too, a shelf, and a clock that moves by hand. */
function world(begun: { readonly version: number } | null = { version: 3 }) {
  let version = begun?.version ?? 0;
  let fails: number | null = null;
  let started = 0;
  const keys = new Set<string>();
  const shelf = new Map<string, LocalCopy>();
  let waiting: { run: () => void; milliseconds: number } | null = null;
  let text: Draft | null = null;
  const name = (of: Address | null) => of?.id ?? "new";
  const answer = (input: unknown) => {
    if (fails !== null) throw refusal(fails);
    text = input as Draft;
    version += 1;
    return { address, version };
  };
  const deps: KeeperDeps = {
    start: async (input, key) => {
      if (!keys.has(key)) started += 1;
      keys.add(key);
      return answer(input);
    },
    save: async (_address, on, input) => {
      if (fails === null && on !== version) throw refusal(409);
      return answer(input);
    },
    keepCopy: (of, copy) => void shelf.set(name(of), copy),
    dropCopy: (of) => void shelf.delete(name(of)),
    now: () => "2018-04-18 14:03:11",
    later: (run, milliseconds) => {
      waiting = { run, milliseconds };
      return () => (waiting = null);
    },
    failureOf: (error) => error as Error & { status: number },
  };
  return {
    deps,
    shelf,
    server: begun === null ? null : { address, version, draft: whole },
    text: () => text,
    started: () => started,
    waits: () => waiting?.milliseconds ?? null,
    fail: (status: number | null) => (fails = status),
    otherSaves: () => (version += 1),
    async pass() {
      const { run } = waiting ?? { run: () => {} };
      waiting = null;
      run();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    },
  };
}
const keeperIn = (here: ReturnType<typeof world>) =>
  openDraftKeeper(
    { draft: here.server?.draft ?? emptyDraft(1), server: here.server, key: "k" },
    here.deps,
  );

describe("a draft saves itself", () => {
  it("a moment after the last change, and says when", async () => {
    const here = world();
    const keeper = keeperIn(here);
    keeper.change({ body: "<p>一</p>" });
    expect([keeper.kept().state.kind, here.waits()]).toEqual(["changed", 2_500]);
    expect(here.shelf.get("d")?.draft.body).toBe("<p>一</p>");
    await here.pass();
    expect(keeper.kept()).toMatchObject({ state: { kind: "saved", at: "14:03:11" }, version: 4 });
    expect(here.text()?.body).toBe("<p>一</p>");
    expect(here.shelf.size).toBe(0);
  });

  it("again when something changed while it was being saved", async () => {
    const here = world();
    const keeper = keeperIn(here);
    keeper.change({ body: "<p>一</p>" });
    const saving = keeper.saveNow();
    keeper.change({ body: "<p>二</p>" });
    expect(await saving).toBe(false);
    await here.pass();
    expect(here.text()?.body).toBe("<p>二</p>");
    expect(keeper.kept().state.kind).toBe("saved");
  });

  it("not on the server before title, column and organization are known, but in the browser", async () => {
    const here = world(null);
    const keeper = keeperIn(here);
    keeper.change({ body: "<p>一</p>" });
    expect(await keeper.saveNow()).toBe(false);
    expect(keeper.kept().state).toEqual({ kind: "here-only", missing: ["标题", "栏目"] });
    expect(here.shelf.get("new")?.draft.body).toBe("<p>一</p>");
    keeper.change({ title: "通知", columnId: 2 });
    expect(await keeper.saveNow()).toBe(true);
    expect(keeper.kept().address).toEqual(address);
    expect(here.shelf.size).toBe(0);
  });

  it("not when nothing changed", async () => {
    const here = world();
    expect(await keeperIn(here).saveNow()).toBe(true);
    expect(here.text()).toBeNull();
  });
});

describe("over a broken line", () => {
  it("nothing is lost: a copy stays, and saving is tried again less and less often", async () => {
    const here = world();
    const keeper = keeperIn(here);
    here.fail(0);
    keeper.change({ body: "<p>一</p>" });
    await here.pass();
    expect([keeper.kept().state, here.waits()]).toEqual([{ kind: "retrying", tries: 1 }, 3_000]);
    await here.pass();
    expect(here.waits()).toBe(6_000);
    expect(here.shelf.get("d")?.draft.body).toBe("<p>一</p>");
    here.fail(null);
    await here.pass();
    expect(keeper.kept().state.kind).toBe("saved");
    expect(here.shelf.size).toBe(0);
  });

  it("a new document is begun once, though its first answer got lost", async () => {
    const here = world(null);
    const keeper = keeperIn(here);
    here.fail(503);
    keeper.change({ title: "通知", columnId: 2 });
    await here.pass();
    here.fail(null);
    await here.pass();
    expect([here.started(), keeper.kept().state.kind]).toEqual([1, "saved"]);
  });

  it("what the server refuses is not sent again by itself", async () => {
    const here = world();
    const keeper = keeperIn(here);
    here.fail(422);
    keeper.change({ body: "<p>一</p>" });
    await here.pass();
    expect([keeper.kept().state.kind, here.waits()]).toEqual(["refused", null]);
  });
});

describe("when somebody else saved meanwhile", () => {
  const conflicting = async () => {
    const here = world();
    const keeper = keeperIn(here);
    here.otherSaves();
    keeper.change({ body: "<p>我的</p>" });
    await here.pass();
    return { here, keeper };
  };

  it("nothing is written over, and nothing of one's own is lost", async () => {
    const { here, keeper } = await conflicting();
    expect(keeper.kept().state.kind).toBe("conflict");
    keeper.change({ body: "<p>我的，再写</p>" });
    keeper.leave();
    expect(await keeper.saveNow()).toBe(false);
    expect(here.text()).toBeNull();
    expect(here.shelf.get("d")?.draft.body).toBe("<p>我的，再写</p>");
  });

  it("the other's version can be taken", async () => {
    const { here, keeper } = await conflicting();
    const theirs = { version: 4, edition: { ...whole, number: 2, body: "<p>他的</p>" } };
    keeper.take(theirs as unknown as DocumentRecord);
    expect(keeper.kept()).toMatchObject({
      draft: { body: "<p>他的</p>" },
      version: 4,
      state: { kind: "saved" },
    });
    expect(here.shelf.size).toBe(0);
  });

  it("one's own can be kept, on top of the version that was seen and no later one", async () => {
    const { here, keeper } = await conflicting();
    here.otherSaves();
    expect(await keeper.keepMine(4)).toBe(false);
    expect(keeper.kept().state.kind).toBe("conflict");
    expect(await keeper.keepMine(5)).toBe(true);
    expect(here.text()?.body).toBe("<p>我的</p>");
  });
});
