export type { AnnualFigure, AnnualFigures, FigurePart, FigureSource } from "./model.ts";
export { annualFigures, sourceUrl } from "./queries.ts";
