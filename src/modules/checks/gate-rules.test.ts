import { expect, test } from "vitest";
import { findingKey, mayGoOn, mayOverride, obstacleIn } from "./gate-rules.ts";
import type { Severity } from "./model.ts";

const found = (...severities: Severity[]) =>
  severities.map((severity, index) => ({ key: `${index}`, severity }));

test.each<[Severity[], string[], string]>([
  [[], [], "nothing"],
  [["note"], [], "nothing"],
  [["warning", "note"], [], "warnings"],
  [["warning"], ["0"], "nothing"],
  [["warning", "leak"], [], "leaks"],
  [["warning", "leak"], ["1"], "warnings"],
  [["leak", "leak"], ["0"], "leaks"],
])("of %j with %j let pass, %s stand in the way", (severities, overridden, expected) => {
  expect(obstacleIn(found(...severities), new Set(overridden))).toBe(expected);
});

test.each([
  ["submit", true, "nothing", true],
  ["submit", true, "warnings", true],
  ["submit", true, "leaks", "leak-found"],
  ["submit", false, "nothing", "scan-pending"],
  ["submit", false, "leaks", "leak-found"],
  ["publish", true, "nothing", true],
  ["publish", true, "warnings", "warning-open"],
  ["publish", true, "leaks", "leak-found"],
  ["publish", false, "warnings", "scan-pending"],
] as const)("to %s, read %s, with %s in the way: %s", (purpose, ready, obstacle, expected) => {
  const answer = mayGoOn(purpose, ready, obstacle);
  expect(answer.ok ? answer.value : answer.refusal).toBe(expected);
});

const nobody = { overridesWarnings: false, overridesLeaks: false };
const publisher = { overridesWarnings: true, overridesLeaks: false };
const secrecy = { overridesWarnings: false, overridesLeaks: true };

test.each([
  [["warning"], publisher, "依法应当公示全名", true],
  [["warning"], nobody, "依法应当公示全名", "needs-secrecy-reviewer"],
  [["leak"], publisher, "依法应当公示全名", "needs-secrecy-reviewer"],
  [["warning", "leak"], publisher, "依法应当公示全名", "needs-secrecy-reviewer"],
  [["leak", "warning"], secrecy, "依法应当公示全名", true],
  [["leak"], secrecy, "  好的 ", "reason-missing"],
  [[], secrecy, "依法应当公示全名", "finding-unknown"],
] as const)("findings %j by %j because of %s: %s", (severities, person, reason, expected) => {
  const answer = mayOverride(found(...severities), person, reason);
  expect(answer.ok ? answer.value : answer.refusal).toBe(expected);
});

test("a finding keeps its name until its text, place or rule changes", () => {
  const about = {
    rule: "resident-id",
    part: "body",
    content: "甲",
    place: "第 1 段",
    span: { start: 1, end: 19 },
    masked: "150***********1234",
  };
  expect(findingKey(about)).toBe(findingKey({ ...about }));
  for (const change of [
    { content: "乙" },
    { rule: "mobile" },
    { span: null },
    { place: "第 2 段" },
  ]) {
    expect(findingKey({ ...about, ...change })).not.toBe(findingKey(about));
  }
});
