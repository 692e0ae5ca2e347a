import type { Bounds } from "../../../../platform/contents/index.ts";
import type { MaskRefusal, Target } from "../model.ts";

export async function flattenPdf(
  _path: string,
  _copy: string,
  _targets: readonly Target[],
  _bounds: Bounds,
): Promise<MaskRefusal | null> {
  return "kind-cannot-be-masked";
}
