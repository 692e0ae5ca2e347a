/** The figures of a table as files. */
export function Downloads({
  by,
  days,
}: {
  readonly by: "day" | "column" | "organization" | "document";
  readonly days: { readonly from: string; readonly to: string };
}) {
  const query = `?${new URLSearchParams({ ...days, by }).toString()}`;
  return (
    <span className="visits-files">
      <a href={`/api/visits.csv${query}`} download>
        导出 CSV
      </a>
      <a href={`/api/visits.xlsx${query}`} download>
        导出 XLSX
      </a>
    </span>
  );
}
