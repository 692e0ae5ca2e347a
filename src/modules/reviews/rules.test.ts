import { describe, expect, it, test } from "vitest";
import type { Role, SignedIn, UserId } from "../accounts/index.ts";
import { hatFor, mayStep, rightFor, type Hat, type Way } from "./rules.ts";
import { stages } from "./model.ts";
import { stepActions } from "./stage-rules.ts";

// 1 is the district, 10 an agency of it, 20 another.
function person(name: string, role: Role, organizationId: number | null = 10): SignedIn {
  const roles = [{ role, organizationId }];
  return { userId: name as UserId, name, username: name, organizationId, roles };
}
const inOwnName = (who: SignedIn): Hat => ({ person: who, insteadOf: null, standsInFor: [] });
const deputyOf = (who: SignedIn, absent: SignedIn): Hat => ({
  person: who,
  insteadOf: absent,
  standsInFor: [absent.userId],
});
const way = (about: Partial<Way> = {}): Way => ({
  stage: "first-review",
  reviews: 2,
  proactive: true,
  trails: [[10, 1]],
  authors: ["writer"],
  submittedBy: "writer",
  passedBy: ["writer"],
  ...about,
});
const refusalOf = (answer: { readonly ok: boolean; readonly refusal?: string }) =>
  answer.ok ? "ok" : answer.refusal;

test("the right that each step asks for at each stage", () => {
  const grid = stages.map((stage) =>
    [stage, ...stepActions.map((action) => rightFor(action, stage).slice("document.".length))].join(
      " ",
    ),
  );
  expect([`at ${stepActions.join(" ")}`, ...grid].join("\n")).toMatchInlineSnapshot(`
    "at submit pass return take-back reopen schedule unschedule publish
    drafting submit review review submit draft schedule schedule publish
    first-review submit review review submit draft schedule schedule publish
    second-review submit review review submit draft schedule schedule publish
    third-review submit review review submit draft schedule schedule publish
    secrecy-review submit secrecy-review secrecy-review submit draft schedule schedule publish
    approved submit publish publish submit draft schedule schedule publish
    scheduled submit publish publish submit draft schedule schedule publish"
  `);
});

describe("who lets an edition pass", () => {
  const reviewer = person("reviewer", "reviewer");
  test.each([
    ["a reviewer who had no hand in it", reviewer, way(), "ok"],
    ["whoever wrote on it", reviewer, way({ authors: ["writer", "reviewer"] }), "own-text"],
    ["whoever handed it in", reviewer, way({ passedBy: ["reviewer"] }), "decided-already"],
    [
      "whoever passed it in this round",
      reviewer,
      way({ stage: "second-review", passedBy: ["writer", "reviewer"] }),
      "decided-already",
    ],
    ["a reviewer of another agency", person("other", "reviewer", 20), way(), "not-allowed"],
    ["a reviewer of the district", person("above", "reviewer", 1), way(), "ok"],
    ["a reviewer, of a secrecy review", reviewer, way({ stage: "secrecy-review" }), "not-allowed"],
    [
      "a secrecy reviewer, of a secrecy review",
      person("secrecy", "secrecy-reviewer"),
      way({ stage: "secrecy-review" }),
      "ok",
    ],
    [
      "a secrecy reviewer, of a first review",
      person("secrecy", "secrecy-reviewer"),
      way(),
      "not-allowed",
    ],
    ["a drafter", person("drafter", "drafter"), way(), "not-allowed"],
    ["an auditor", person("auditor", "auditor"), way(), "not-allowed"],
    [
      "a reviewer of one of two places that it concerns",
      reviewer,
      way({
        trails: [
          [10, 1],
          [20, 1],
        ],
      }),
      "not-allowed",
    ],
    ["anybody, of a draft", reviewer, way({ stage: "drafting" }), "not-possible-now"],
  ])("%s: %4$s", (_, who, standing, expected) => {
    expect(refusalOf(mayStep("pass", standing, inOwnName(who)))).toBe(expected);
  });

  it("is never the program: a review names a person", () => {
    const program = { kind: "system", name: "cli" } as const;
    expect(refusalOf(mayStep("pass", way(), program))).toBe("needs-a-person");
    expect(refusalOf(mayStep("publish", way({ stage: "approved" }), program))).toBe("ok");
  });
});

describe("a deputy", () => {
  const absent = person("absent", "reviewer");
  const clerk = person("clerk", "drafter");
  test.each([
    ["has the absent one's right", clerk, absent, way(), "ok"],
    [
      "has not their own where the absent one has none",
      person("r", "reviewer"),
      clerk,
      way(),
      "not-allowed",
    ],
    [
      "is bound by what they wrote themselves",
      clerk,
      absent,
      way({ authors: ["clerk"] }),
      "own-text",
    ],
    [
      "is bound by what the absent one wrote",
      clerk,
      absent,
      way({ authors: ["absent"] }),
      "own-text",
    ],
    [
      "is bound by what they passed themselves",
      clerk,
      absent,
      way({ passedBy: ["clerk"] }),
      "decided-already",
    ],
    [
      "is bound by what the absent one passed",
      clerk,
      absent,
      way({ passedBy: ["absent"] }),
      "decided-already",
    ],
  ])("%s", (_, who, whom, standing, expected) => {
    expect(refusalOf(mayStep("pass", standing, deputyOf(who, whom)))).toBe(expected);
  });

  it("of an author decides nothing on that author's text, not even in their own name", () => {
    const reviewer = person("reviewer", "reviewer");
    const hat: Hat = { person: reviewer, insteadOf: null, standsInFor: ["writer" as UserId] };
    expect(refusalOf(mayStep("pass", way(), hat))).toBe("own-text");
  });

  it("uses the own name where that is enough, and the absent one's where it is not", () => {
    const reviewer = person("reviewer", "reviewer");
    const both = (who: SignedIn): readonly Hat[] => [
      { person: who, insteadOf: null, standsInFor: [absent.userId] },
      { person: who, insteadOf: absent, standsInFor: [absent.userId] },
    ];
    const chosen = (who: SignedIn) => {
      const hat = hatFor("pass", way(), both(who));
      return hat.ok && !("kind" in hat.value) ? (hat.value.insteadOf?.name ?? "own name") : "none";
    };
    expect([chosen(reviewer), chosen(clerk)]).toEqual(["own name", "absent"]);
    expect(
      refusalOf(hatFor("submit", way({ stage: "drafting" }), both(person("a", "auditor")))),
    ).toBe("not-allowed");
  });
});

describe("who publishes", () => {
  const approved = way({ stage: "approved", passedBy: ["writer", "a", "b", "c"] });
  test.each([
    ["a publisher", person("publisher", "publisher"), approved, "ok"],
    [
      "a publisher who reviewed it",
      person("publisher", "publisher"),
      { ...approved, passedBy: ["publisher"] },
      "ok",
    ],
    [
      "a publisher who wrote it",
      person("publisher", "publisher"),
      { ...approved, authors: ["publisher"] },
      "own-text",
    ],
    ["a reviewer", person("reviewer", "reviewer"), approved, "not-allowed"],
    [
      "a publisher, before it is approved",
      person("publisher", "publisher"),
      way({ stage: "secrecy-review" }),
      "not-possible-now",
    ],
  ])("%s: %4$s", (_, who, standing, expected) => {
    expect(refusalOf(mayStep("publish", standing, inOwnName(who)))).toBe(expected);
  });
});

describe("taking back and working on again", () => {
  test.each(["take-back", "reopen"] as const)(
    "%s is for those who wrote it or handed it in",
    (action) => {
      const standing = way({ stage: "second-review", submittedBy: "submitter" });
      const by = (name: string) =>
        refusalOf(mayStep(action, standing, inOwnName(person(name, "drafter"))));
      expect([by("writer"), by("submitter"), by("colleague")]).toEqual(["ok", "ok", "not-yours"]);
    },
  );
});
