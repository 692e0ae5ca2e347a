import { expect, it } from "vitest";
import { TODAY } from "../../../bench/disguises-case.ts";
import { disguises } from "../../../bench/disguises-set.ts";
import { scanPieces } from "./scan.ts";
import { usualSettings } from "./settings.ts";

it("finds 995 of 1,000 disguised values and takes hardly anything else for one", () => {
  let [positives, found, wrong] = [0, 0, 0];
  for (const { rules, about, pieces } of disguises(2026, 3)) {
    const findings = scanPieces(pieces, { ...usualSettings(TODAY, about), writing: false }).filter(
      ({ severity }) => severity !== "note",
    );
    if (rules.length > 0) positives += 1;
    if (findings.some(({ rule }) => rules.includes(rule))) found += 1;
    wrong += findings.filter(({ rule }) => !rules.includes(rule)).length;
  }
  expect(positives).toBeGreaterThan(700);
  expect(found / positives).toBeGreaterThanOrEqual(0.995);
  expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.98);
});
