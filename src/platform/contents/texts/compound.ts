import { createReadStream } from "node:fs";

import {
  Found,
  unreadAt,
  WHOLE,
  type Reading,
  type SourceFile,
  type Contents,
  withRest,
} from "../reading.ts";

const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const CHUNK = 1_048_576;
const IN_COMMON = 512;
const LETTERS = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e\x20-\x7e\t]{4,}/g;
const TELLING = /\d{6}|\w@\w|[\u4e00-\u9fff]{4}/;

/**
 * The old formats of Office and WPS (.doc, .xls, .ppt, .wps, .et): their text is not read in order, but runs of
 * letters that stand in the file are given as best can be, and the file is said to be unread. An encrypted new
 * file lies in the same kind of container: "encrypted".
 */
export async function* readCompound(file: SourceFile, reading: Reading): Contents {
  const found = new Found(reading);
  yield* withRest(oldPieces(file, reading, found), found);
}

async function* oldPieces(file: SourceFile, reading: Reading, found: Found): Contents {
  const gb = new TextDecoder("gb18030");
  let carried = Buffer.alloc(0);
  let count = 0;
  for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK })) {
    const bytes = Buffer.concat([carried, chunk as Buffer]);
    reading.budget.spendTime();
    if (bytes.includes(ENCRYPTED)) return yield [unreadAt(WHOLE, "encrypted", reading)];
    const readings = [
      bytes.toString("utf16le"),
      // Strings of old workbooks begin at any byte.
      bytes.toString("utf16le", 1),
      gb.decode(bytes),
    ];
    for (const text of readings) {
      for (const [run] of text.matchAll(LETTERS)) {
        if (!TELLING.test(run) || isLatinInPairs(run)) continue;
        count += 1;
        found.piece(`旧格式文件中的文字 ${count}`, run);
      }
    }
    yield found.take();
    carried = Buffer.from(bytes.subarray(Math.max(0, bytes.length - IN_COMMON)));
  }
  yield [unreadAt(OLD_FORMAT, "unknown-kind", reading)];
}

/** Said of files in a format that is not read: what to do stands in the words themselves. */
const OLD_FORMAT = "全文（旧格式，请另存为 docx、xlsx 或 pptx 后再检查）";

/** Whether letters that look Chinese are Latin ones taken two at a time, or from their middle. */
function isLatinInPairs(run: string): boolean {
  for (let at = 0; at < run.length; at += 1) {
    const [high, low] = [run.charCodeAt(at) >> 8, run.charCodeAt(at) & 0xff];
    if (high === 0 || (low !== 0 && (low < 0x20 || low > 0x7e || high > 0x7e))) return false;
  }
  return true;
}
