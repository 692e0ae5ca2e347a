import { randomFillSync } from "node:crypto";
import type { Id } from "../kernel/ids.ts";

const random = Buffer.alloc(10);
let lastTime = 0;
let sequence = 0;

/**
 * A new UUIDv7 (RFC 9562): in order of creation within this process, by a 12-bit sequence that starts
 * anew each millisecond and borrows the next millisecond when it runs out.
 */
export function newId<K extends string>(at: number = Date.now()): Id<K> {
  randomFillSync(random);
  if (at > lastTime) {
    lastTime = at;
    sequence = random.readUInt16BE(8) & 0x3ff;
  } else if (sequence === 0xfff) {
    lastTime += 1;
    sequence = 0;
  } else {
    sequence += 1;
  }
  const time = lastTime.toString(16).padStart(12, "0");
  const version = (0x7000 | sequence).toString(16);
  const variant = (0x8000 | (random.readUInt16BE(0) & 0x3fff)).toString(16);
  const tail = random.toString("hex", 2, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${tail}` as Id<K>;
}
