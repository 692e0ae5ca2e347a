import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { openTurns, type Urgency } from "./turns.ts";

it("lets people's work go before bulk work that waits, one at a time", async () => {
  const turns = openTurns();
  const done: string[] = [];
  let running = 0;
  const work = (name: string, urgency: Urgency) =>
    turns.take(urgency, async () => {
      running += 1;
      expect(running).toBe(1);
      await pause(1);
      done.push(name);
      running -= 1;
    });
  await Promise.all([
    work("b1", "bulk"),
    work("b2", "bulk"),
    work("b3", "bulk"),
    work("p1", "people"),
    work("p2", "people"),
  ]);
  expect(done).toEqual(["b1", "p1", "p2", "b2", "b3"]);
});

it("goes on after work that failed", async () => {
  const turns = openTurns();
  await expect(turns.take("bulk", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns.take("people", async () => 1)).toBe(1);
});
