export type { AnnualFigure, AnnualFigures, FigurePart, FigureSource } from "./model.ts";
export { annualFigures, sourceUrl } from "./queries.ts";
export { casesOfCell, figurePlace, remediesOfCell } from "./requests/contract.ts";
export { formIds, formOf, periodOf } from "./requests/form-rules.ts";
export type { ReportTable, RequestReport } from "./requests/model.ts";
export { countedAt, requestReport, type FigureAsked } from "./requests/queries.ts";
