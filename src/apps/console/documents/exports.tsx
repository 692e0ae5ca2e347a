import { Button } from "antd";
import type { Filter } from "../list/use-filter.ts";
import { writeSearch } from "../search-text.ts";

/** The filtered list as files, made by the server row by row. */
export function Exports({ filter }: { readonly filter: Filter }) {
  const query = writeSearch(filter);
  return (
    <>
      <Button href={`/api/documents.csv${query}`} download>
        导出 CSV
      </Button>
      <Button href={`/api/documents.xlsx${query}`} download>
        导出 XLSX
      </Button>
    </>
  );
}
