export { addQuestions, pruneQuestions } from "./commands.ts";
export { FEWEST_DAYS, type AskedQuestion, type DayTotals, type Period } from "./model.ts";
export { openQuestions, type QuestionRecorder } from "./open-questions.ts";
export {
  goodQuestions,
  newQuestions,
  questionLists,
  questionsOf,
  totalsByDay,
  type QuestionList,
} from "./queries.ts";
