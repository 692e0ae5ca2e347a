import { expect, test, vi } from "vitest";
import { openKept } from "./kept.ts";

function counted(lasts = 1_000) {
  let at = 0;
  let loads = 0;
  let fails = false;
  const problems: unknown[] = [];
  const kept = openKept<number>({
    lasts,
    now: () => new Date(at),
    async load() {
      if (fails) throw new Error("away");
      loads += 1;
      return loads;
    },
    failed: (error) => problems.push(error),
  });
  return {
    kept,
    problems,
    pass: (ms: number) => {
      at += ms;
    },
    fail: () => {
      fails = true;
    },
  };
}

test("the first waits, all others get what is kept", async () => {
  const { kept } = counted();
  expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1]);
  expect(kept.now()).toBe(1);
});

test("what is old is given once more while a new one is loaded", async () => {
  const { kept, pass } = counted();
  await kept.get();
  pass(1_000);
  expect(await kept.get()).toBe(1);
  expect(await kept.get()).toBe(2);
});

test("nobody waits who does not want to", async () => {
  const { kept } = counted();
  expect(kept.now()).toBeNull();
  await kept.get();
  expect(kept.now()).toBe(1);
});

test("while nothing new can be had, the old is good enough", async () => {
  const { kept, pass, fail, problems } = counted();
  await kept.get();
  fail();
  pass(5_000);
  expect(await kept.get()).toBe(1);
  await vi.waitFor(() => expect(problems).toHaveLength(1));
  expect(await kept.get()).toBe(1);
});
