export {
  cutText,
  folded,
  jieba,
  loadDictionary,
  normalized,
  partsOf,
  wordsAndParts,
  wordsOf,
} from "./segment.ts";
