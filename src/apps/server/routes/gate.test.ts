import { describe, expect, it } from "vitest";
import { openGate } from "./gate.ts";

/** Work that ends when it is told to. */
function aWork() {
  let end: (answer: string) => void = () => {};
  const done = new Promise<string>((resolve) => (end = resolve));
  let began = false;
  return {
    work() {
      began = true;
      return done;
    },
    end: (answer: string) => end(answer),
    began: () => began,
  };
}

describe("a gate", () => {
  it("lets so many through at once, and the next when one is done", async () => {
    const gate = openGate({ atOnce: 1, waiting: 1, patience: 60_000 });
    const [first, second] = [aWork(), aWork()];
    const answers = [gate.pass(first.work), gate.pass(second.work)];
    await Promise.resolve();
    expect([first.began(), second.began()]).toEqual([true, false]);
    first.end("first");
    second.end("second");
    expect(await Promise.all(answers)).toEqual(["first", "second"]);
    expect(second.began()).toBe(true);
  });

  it("turns away at once whoever would have to wait behind too many", async () => {
    const gate = openGate({ atOnce: 1, waiting: 0, patience: 60_000 });
    const one = aWork();
    const answer = gate.pass(one.work);
    expect(await gate.pass(async () => "x")).toBeNull();
    one.end("done");
    expect(await answer).toBe("done");
    expect(await gate.pass(async () => "again")).toBe("again");
  });

  it("turns away who has waited long enough, and keeps the place of others", async () => {
    const gate = openGate({ atOnce: 1, waiting: 2, patience: 1 });
    const one = aWork();
    const answer = gate.pass(one.work);
    expect(await gate.pass(async () => "late")).toBeNull();
    one.end("done");
    expect(await answer).toBe("done");
    expect(await gate.pass(async () => "again")).toBe("again");
  });

  it("makes room when work fails", async () => {
    const gate = openGate({ atOnce: 1, waiting: 0, patience: 1 });
    await expect(gate.pass(() => Promise.reject(new Error("x")))).rejects.toThrow("x");
    expect(await gate.pass(async () => "again")).toBe("again");
  });
});
