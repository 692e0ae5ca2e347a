// Numbers cut up over the cells of a table, and numbers without their last sign.
import type { Piece } from "../src/platform/contents/model.ts";
import { tablePieces } from "./disguises-case.ts";
import { personName, residentId, type Next } from "./disguises-numbers.ts";

export const HEADINGS = {
  "resident-id": "身份证号",
  "mobile-number": "联系电话",
  "bank-account": "银行卡号",
} as const;

export function withX(next: Next): string {
  for (;;) {
    const id = residentId(next);
    if (id.endsWith("X")) return id.slice(0, 17);
  }
}

/** A number cut into parts that stand in neighbouring cells. */
export function cutUp(next: Next, value: string, heading: string, cuts: number): readonly Piece[] {
  const third = Math.floor(value.length / (cuts + 1));
  const parts = Array.from({ length: cuts + 1 }, (_, index) =>
    value.slice(index * third, index === cuts ? value.length : (index + 1) * third),
  );
  return tablePieces([
    ["序号", "姓名", heading, ...parts.slice(1).map(() => "")],
    ["1", personName(next), ...parts],
  ]);
}
