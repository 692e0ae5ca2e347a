import { expect, test } from "vitest";
import { openBackground } from "./background.ts";
import { openLog } from "./log.ts";

const options = {
  what: "test",
  atOnce: 2,
  most: 3,
  keyOf: (thing: string) => thing,
  log: openLog("silent"),
};

test("does each thing once, few at a time, and goes on after one that fails", async () => {
  const done: string[] = [];
  let [now, highest] = [0, 0];
  const background = openBackground<string>({ ...options, most: 100 }, async (thing) => {
    now += 1;
    highest = Math.max(highest, now);
    await Promise.resolve();
    done.push(thing);
    now -= 1;
    if (thing === "b") throw new Error("b fails");
  });
  background.want(["a", "b", "a", "c", "b", "d"]);
  background.want(["d", "a"]);
  await background.idle();
  expect(done.toSorted()).toEqual(["a", "b", "c", "d"]);
  expect(highest).toBe(2);
  background.want(["a"]);
  await background.idle();
  expect(done).toHaveLength(5);
});

test("lets no more wait than it may, and begins nothing once it is closed", async () => {
  const done: string[] = [];
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const background = openBackground<string>(options, async (thing) => {
    await held;
    done.push(thing);
  });
  background.want(["a", "b", "c", "d", "e", "f"]);
  const closed = background.close();
  release();
  await closed;
  background.want(["g"]);
  await background.idle();
  expect(done).toEqual(["a", "b"]);
});
