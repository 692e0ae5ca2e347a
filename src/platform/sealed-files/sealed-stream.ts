import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/*
 * A sealed file is a head and pieces: AES-256-GCM each, under a key of its own, the number of the piece and whether it
 * is the last in the nonce. A piece that was changed, moved, left out or taken from another file does not open, and a
 * file that was cut off is known as such.
 */
const MAGIC = Buffer.from("GKSF1\n");
const [KEY, SALT, NONCE, TAG] = [32, 16, 12, 16];
const PIECE = 64 * 1_024;
const HEAD = MAGIC.length + SALT;

/** A sealed file that was changed, cut off, or sealed by another key. */
export class SealBroken extends Error {}

/** Seals bytes as they come; nothing of the plain text is kept longer than a piece. */
export async function* sealed(
  master: Buffer,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const key = keyOf(master, salt);
  yield Buffer.concat([MAGIC, salt]);
  let count = 0;
  for await (const { piece, isLast } of pieces(bytes, PIECE)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(count, isLast));
    cipher.setAAD(Buffer.from(id));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    count += 1;
  }
}

/** Opens a sealed file. Throws `SealBroken` at the first piece that does not belong there. */
export async function* opened(
  master: Buffer,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let key: Buffer | null = null;
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  const open = (piece: Buffer, isLast: boolean): Buffer => {
    if (key === null || piece.length < TAG) throw new SealBroken("cut off");
    const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(count, isLast), {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.from(id)).setAuthTag(piece.subarray(piece.length - TAG));
    count += 1;
    try {
      return Buffer.concat([
        decipher.update(piece.subarray(0, piece.length - TAG)),
        decipher.final(),
      ]);
    } catch {
      throw new SealBroken("changed");
    }
  };
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    if (key === null) {
      if (rest.length < HEAD) continue;
      if (!rest.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealBroken("not sealed");
      key = keyOf(master, rest.subarray(MAGIC.length, HEAD));
      rest = rest.subarray(HEAD);
    }
    while (rest.length > PIECE + TAG) {
      yield open(rest.subarray(0, PIECE + TAG), false);
      rest = rest.subarray(PIECE + TAG);
    }
  }
  yield open(rest, true);
}

function keyOf(master: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", master, salt, "gongkai sealed file", KEY));
}

function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE);
  nonce.writeUInt32BE(count, NONCE - 5);
  nonce[NONCE - 1] = isLast ? 1 : 0;
  return nonce;
}

async function* pieces(bytes: AsyncIterable<Uint8Array>, size: number) {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length > size) {
      yield { piece: rest.subarray(0, size), isLast: false };
      rest = rest.subarray(size);
    }
  }
  yield { piece: rest, isLast: true };
}
