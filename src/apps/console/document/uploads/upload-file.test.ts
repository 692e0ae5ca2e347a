import { describe, expect, it } from "vitest";
import { PART, uploadFile, type Progress, type UploadLine } from "./upload-file.ts";

const SIZE = 3 * PART + 17;
const file = new File([new Uint8Array(SIZE).fill(7)], "名单.xlsx");

/** A server that keeps what arrives; `breaks` says which of the questions lose their answer, and whether it was heard. */
function serverWith(breaks: Readonly<Record<number, "lost" | "unheard" | "refused" | "half">>) {
  let offset = 0;
  let asked = 0;
  const waits: number[] = [];
  const attachment = { name: file.name, sha256: "a".repeat(64), mediaType: "x", size: SIZE };
  const answer = () => ({ id: "u", offset, attachment: offset === SIZE ? attachment : null });
  const through = async (happens: (half: boolean) => void) => {
    const fate = breaks[(asked += 1)];
    if (fate === "refused") throw Object.assign(new Error("太大"), { status: 413 });
    if (fate !== "unheard") happens(fate === "half");
    if (fate !== undefined) throw Object.assign(new Error("断"), { status: 0 });
    return answer();
  };
  const line: UploadLine = {
    begin: () => through(() => {}),
    send: (_id, from, bytes) =>
      through((half) => {
        if (from !== offset) throw Object.assign(new Error("位置不对"), { status: 409 });
        offset += half ? Math.floor(bytes.size / 2) : bytes.size;
      }),
    state: () => through(() => {}),
    wait: async (milliseconds) => void waits.push(milliseconds),
    isPassing: (error) => [0, 409].includes((error as { status: number }).status),
  };
  return { line, waits, kept: () => offset };
}

describe("an upload in parts", () => {
  it("arrives whole over a good line", async () => {
    const server = serverWith({});
    const seen: Progress[] = [];
    const done = await uploadFile(file, server.line, (progress) => seen.push(progress));
    expect(done.name).toBe("名单.xlsx");
    expect(seen.map((one) => one.sent)).toEqual([PART, 2 * PART, 3 * PART, SIZE]);
  });

  it.each([
    ["before the first byte", { 1: "unheard" }],
    ["when an answer got lost", { 2: "lost" }],
    ["in the middle of a part", { 3: "half" }],
    ["again and again", { 2: "unheard", 3: "unheard", 4: "lost", 6: "half", 7: "unheard" }],
  ] as const)("goes on where the line broke: %s", async (_name, breaks) => {
    const server = serverWith(breaks);
    const done = await uploadFile(file, server.line, () => {});
    expect(done.size).toBe(SIZE);
    expect(server.kept()).toBe(SIZE);
    expect(server.waits.length).toBeGreaterThan(0);
  });

  it("says that the line is broken", async () => {
    const server = serverWith({ 3: "half" });
    const seen: Progress[] = [];
    await uploadFile(file, server.line, (progress) => seen.push(progress));
    expect(seen).toContainEqual({ sent: PART, broken: true });
  });

  it("gives up at once when the server refuses", async () => {
    const server = serverWith({ 2: "refused" });
    await expect(uploadFile(file, server.line, () => {})).rejects.toThrow("太大");
    expect(server.waits).toEqual([]);
  });

  it("gives up in the end when nothing gets through", async () => {
    const dead = Object.fromEntries(
      Array.from({ length: 99 }, (_, at) => [at + 2, "unheard" as const]),
    );
    const server = serverWith(dead);
    await expect(uploadFile(file, server.line, () => {})).rejects.toThrow("断");
    expect(server.waits.length).toBe(8);
  });
});
