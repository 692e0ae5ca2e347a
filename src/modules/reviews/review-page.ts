import { decisions, reviewPoints, stageNames, stages, standardChain } from "./model.ts";
import { rightFor } from "./rules.ts";
import { stateTable, type Target, type Turn } from "./stage-rules.ts";

/** The page of the documentation on the review, its diagram drawn from the state table itself. */
export function reviewPage(): string {
  return `<!-- Made by npm run docs from src/modules/reviews/stage-rules.ts. -->

# Review before publication

Nothing reaches the public unreviewed: 条例 art. 17 asks for a review with a procedure and somebody who answers for it,
保密法实施条例 (2024) art. 42 for a secrecy review of each piece before it is published. Every edition of a document goes
this way, whatever it came in by. What is published stays as it is while its next edition is on the way.

\`\`\`mermaid
stateDiagram-v2
${diagram()}
\`\`\`

The steps by stage, with the right that each asks for ([permissions](permissions.md)):

${table()}

- **Chain.** An organization asks for one to three reviews, then always the secrecy review; without a say of its own it
  takes what the organization above asks for, and at last ${standardChain.reviews} reviews of ${standardChain.daysPerStep} working days each. The chain is settled when the text is
  handed in.
- **What was reviewed is what is published.** The SHA-256 of fields, text and attachments is kept when the text is handed
  in, and asked for again at each step and at publication. A save of a text that is under review or approved, by those who
  wrote it, takes it back to drafting.
- **Four eyes.** Nobody lets pass or publishes what they wrote on; nobody decides twice in a round, and whoever handed a
  text in has decided. A publisher may have reviewed. The program publishes what is approved and decides no review.
- **Deputies.** Somebody absent, or who administers them, names one deputy for some days. The deputy decides with the
  rights of the absent one and is recorded as such. Four eyes hold for both; the deputy of an author counts as that
  author. There is no deputy of a deputy.
- **Not for the public.** Information given on request or withheld names its ground (条例 art. 14-16) and its reason, and when
  withheld the day of its next reassessment (art. 18). It goes through the same reviews; after the secrecy review it is
  **settled**: sealed, kept, and never published. Work on it later begins an edition of its own, which goes the whole way
  again. What stands before the public is withdrawn before it is withheld.
- **Documents entered many at once** (import, demo) were reviewed where they come from. Each batch has one record with who
  answers for it, and the checks are asked for every row.
- **Record.** Each step keeps who, for whom, when, the opinion, the points looked at and the hash of the text; it cannot be
  changed. Decisions: ${decisions.map((one) => `\`${one}\``).join(", ")}.

Points that a reviewer ticks:

| Code | Point |
| --- | --- |
${Object.entries(reviewPoints)
  .map(([code, point]) => `| \`${code}\` | ${point} |`)
  .join("\n")}
`;
}

function diagram(): string {
  const id = (target: Target) => target.replaceAll("-", "_");
  const names = stages.map((stage) => `  state "${stage} ${stageNames[stage]}" as ${id(stage)}`);
  const forward = stateTable.filter((one) => one.to !== "drafting");
  const back = stateTable.filter((one) => one.to === "drafting" && one.action === "return");
  return [
    ...names,
    `  [*] --> drafting`,
    ...forward.map((one) => `  ${id(one.from)} --> ${id(one.to)}: ${labelOf(one)}`),
    ...back.map((one) => `  ${id(one.from)} --> drafting: return, take-back, reopen`),
    `  published --> [*]`,
    `  settled --> [*]`,
  ].join("\n");
}

function labelOf({ action, when }: Turn): string {
  if (when === undefined) return action;
  if ("reviews" in when) return `${action}, of ${when.reviews.join(" or ")}`;
  return `${action}, ${when.proactive ? "for the public" : "not for the public"}`;
}

function table(): string {
  const rows = stateTable.map(
    (one) =>
      `| \`${one.from}\` | ${labelOf(one)} | \`${one.to}\` | \`${rightFor(one.action, one.from)}\` |`,
  );
  return ["| From | Step | To | Right |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
