// How many judged questions are answered among the first five, and how early (MRR, up to rank 20), over real documents.
// node --import ./tools/tsx-hook.mjs bench/relevance.ts --documents FOLDER
//   [--keep FOLDER]      keeps the filled base: the next run starts within seconds, and fills anew when the code changed
//   [--only KIND]        one kind of question
//   [--failures]         the questions of the tuning half that failed, with what came first
//   [--also FILE]        judged questions of a file besides (lines as in relevance/questions-tuning.ts): figures alone
//   [--references]       two references over the same documents and questions as well
//   [--reveal-untouched] failures of the untouched half too: whoever does this has spoilt it for tuning
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { search } from "../src/modules/search/index.ts";
import { printTimes } from "./base.ts";
import { readDocuments, type RealDocument } from "./relevance/documents.ts";
import { outcomeOf, printFailures, printFigures, type Outcome } from "./relevance/figures.ts";
import { openFilledBase } from "./relevance/filled-base.ts";
import { judgedFrom, type Judged } from "./relevance/judged.ts";
import { knowledgeOf } from "./relevance/knowledge.ts";
import { tuningQuestions } from "./relevance/questions-tuning.ts";
import { untouchedQuestions } from "./relevance/questions-untouched.ts";
import { bm25Reference } from "./relevance/reference-bm25.ts";
import { plainReference } from "./relevance/reference-plain.ts";

const { values: options } = parseArgs({
  options: {
    documents: { type: "string" },
    keep: { type: "string" },
    only: { type: "string" },
    also: { type: "string" },
    failures: { type: "boolean", default: false },
    references: { type: "boolean", default: false },
    "reveal-untouched": { type: "boolean", default: false },
  },
});
if (options.documents === undefined) throw new Error("--documents FOLDER is missing");
const TODAY = "2026-11-29";
const documents = await readDocuments(options.documents);
const byId = new Map(documents.map((one) => [one.id, one]));
const halves = [
  { name: "tuning half", questions: asked(tuningQuestions) },
  { name: "untouched half", questions: asked(untouchedQuestions) },
  ...(options.also === undefined
    ? []
    : [
        {
          name: "questions besides",
          questions: asked(judgedFrom(readFileSync(options.also, "utf8"))),
        },
      ]),
];
checkJudgements();

if (options.references) {
  const terms = halves.flatMap((half) => half.questions.map((one) => one.q));
  for (const [name, answer] of [
    ["plain design", plainReference(documents, TODAY)],
    ["BM25, any word enough", bm25Reference(documents, terms)],
  ] as const) {
    for (const half of halves) {
      const outcomes = half.questions.map((judged) => outcomeOf(judged, answer(judged.q), 0));
      printFigures(`${name}, ${half.name}`, outcomes, false);
    }
  }
}

const base = await openFilledBase(documents, options.keep ?? null);
try {
  const { database } = base.product;
  const learning = performance.now();
  const knowledge = await knowledgeOf(base.product, TODAY);
  const megabytes = (knowledge.questions.vocabulary.bytes / 2 ** 20).toFixed(1);
  console.log(
    `what is known: ${Math.round(performance.now() - learning)} ms, vocabulary of ${megabytes} MB`,
  );
  const ask = async (judged: Judged): Promise<Outcome> => {
    const began = performance.now();
    const answer = await search(database.read, knowledge, {
      siteIds: [1],
      text: judged.q,
      order: "relevance",
      page: 1,
    });
    const took = performance.now() - began;
    const shown = answer.hits.flatMap((hit): readonly RealDocument[] => {
      const document = byId.get(hit.id);
      return document === undefined ? [] : [document];
    });
    return outcomeOf(judged, shown, took);
  };
  for (const half of halves) for (const judged of half.questions.slice(0, 10)) await ask(judged);
  for (const { name, questions } of halves) {
    const outcomes: Outcome[] = [];
    for (const judged of questions) outcomes.push(await ask(judged));
    printFigures(name, outcomes, true);
    printTimes(
      name,
      outcomes.map((one) => one.milliseconds),
    );
    const isShown = name === "tuning half" ? options.failures : options["reveal-untouched"];
    if (isShown) printFailures(outcomes);
  }
} finally {
  await base.close();
}

function asked(questions: readonly Judged[]): readonly Judged[] {
  return questions.filter((one) => options.only === undefined || one.kind === options.only);
}

/** A judgement that names no document is a mistake in the set. */
function checkJudgements(): void {
  const known = new Set(documents.flatMap((one) => [one.title, `id:${one.sourceId}`]));
  for (const { q, good } of halves.flatMap((half) => half.questions)) {
    const unknown = good.filter((one) => !known.has(one));
    if (unknown.length > 0 || good.length === 0)
      throw new Error(`“${q}” names what is not there: ${unknown.join(" | ")}`);
  }
}
