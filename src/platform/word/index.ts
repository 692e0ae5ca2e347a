export { convertWord } from "./convert-word.ts";
export { lettersOf, type Converted, type Loss, type WordRefusal } from "./model.ts";
