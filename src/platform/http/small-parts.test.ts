import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { contentDisposition } from "./disposition.ts";
import { oncePerKey } from "./once.ts";
import { problemOf } from "./problem.ts";
import { secretKey } from "./secret-key.ts";

const folder = await mkdtemp(join(tmpdir(), "secret-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the secret key", () => {
  it("is made once, even by two at the same instant, and only its owner may read it", async () => {
    const path = join(folder, "keys", "secret");
    const [first, second] = await Promise.all([secretKey(path), secretKey(path)]);
    expect(first.equals(second)).toBe(true);
    expect((await secretKey(path)).equals(first)).toBe(true);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("is not replaced when it is damaged", async () => {
    const path = join(folder, "damaged");
    await writeFile(path, "short");
    await expect(secretKey(path)).rejects.toThrow("damaged");
  });
});

describe("work done once for a key", () => {
  it("is not done again while it runs, nor afterwards", async () => {
    const once = oncePerKey<number>(() => false);
    let runs = 0;
    const work = async () => (runs += 1);
    expect(await Promise.all([once("a", work), once("a", work)])).toEqual([1, 1]);
    expect(await once("a", work)).toBe(1);
    expect(await once("b", work)).toBe(2);
  });

  it("is tried again after a refusal or a failure", async () => {
    const once = oncePerKey<string>((answer) => answer === "refused");
    expect(await once("a", async () => "refused")).toBe("refused");
    expect(await once("a", async () => "done")).toBe("done");
    await expect(once("b", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await once("b", async () => "done")).toBe("done");
  });
});

describe("a file's name in a header", () => {
  it("is given in UTF-8 and in plain letters, and cannot end the header", () => {
    expect(contentDisposition("attachment", '预算"表(1).xlsx')).toBe(
      "attachment; filename=\"____(1).xlsx\"; filename*=UTF-8''%E9%A2%84%E7%AE%97%22%E8%A1%A8%281%29.xlsx",
    );
    expect(contentDisposition("inline", "a\r\nb.pdf")).not.toMatch(/[\r\n]/);
  });
});

describe("a refusal", () => {
  it("becomes a status and a sentence with its details", () => {
    const messages = { "too-large": "不能超过 {limit} MB。", "reason-missing": "请填写理由。" };
    expect(
      problemOf({ ok: false, refusal: "too-large", detail: { limit: "100" } }, messages),
    ).toEqual({ status: 413, code: "too-large", detail: "不能超过 100 MB。" });
    expect(problemOf({ ok: false, refusal: "reason-missing" }, messages).status).toBe(422);
  });
});
