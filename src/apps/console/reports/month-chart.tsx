import type { Answer } from "../api/client.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import { numberWords } from "../words/numbers.ts";
import { everyMonth, meanWords, shareWords } from "./months.ts";

type Report = Answer<"GET /api/reports/requests">;
type Month = ReturnType<typeof everyMonth>[number];

const [SLOT, HIGH, BAR] = [10, 40, 3.5];

/** Month by month what came in and what was concluded, as bars and as a table. */
export function MonthChart({ report }: { readonly report: Report }) {
  const months = everyMonth(report.period, report.months);
  const sum = (of: (one: Month) => number) => months.reduce((all, one) => all + of(one), 0);
  const all: Month = {
    month: "合计",
    received: sum((one) => one.received),
    concluded: sum((one) => one.concluded),
    concludedInTerm: sum((one) => one.concludedInTerm),
    days: sum((one) => one.days),
  };
  return (
    <section aria-labelledby="months">
      <h2 id="months" className="figure-title">
        各月收到和办结
      </h2>
      {all.received + all.concluded === 0 ? null : <MonthBars months={months} />}
      <Table
        about="各月收到和办结的申请"
        columns={columns}
        rows={[...months, all]}
        keyOf={(row) => row.month}
      />
      <p className="quiet figure-note">
        期限内办结以发出答复之日不晚于答复期限计，含依法延期；平均天数从收到之日到发出之日，按自然日计。
      </p>
    </section>
  );
}

/** Two bars a month; for whoever sees them, the table below says the same. */
function MonthBars({ months }: { readonly months: readonly Month[] }) {
  const most = Math.max(1, ...months.flatMap((one) => [one.received, one.concluded]));
  const bar = (value: number, x: number, className: string) => {
    const height = (value / most) * HIGH;
    return <rect className={className} x={x} y={HIGH - height} width={BAR} height={height} />;
  };
  return (
    <>
      <p className="month-legend" aria-hidden="true">
        <span>收到</span>
        <span className="concluded">办结</span>
      </p>
      <svg
        className="month-chart"
        viewBox={`0 0 ${months.length * SLOT} ${HIGH}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {months.map((one, index) => (
          <g key={one.month}>
            {bar(one.received, index * SLOT + 1.25, "received")}
            {bar(one.concluded, index * SLOT + 5.25, "concluded")}
          </g>
        ))}
      </svg>
    </>
  );
}

const columns: readonly TableColumn<Month>[] = [
  { key: "month", title: "月份", look: "main", cell: (row) => row.month },
  { key: "received", title: "收到", look: "n", cell: (row) => numberWords(row.received) },
  { key: "concluded", title: "办结", look: "n", cell: (row) => numberWords(row.concluded) },
  {
    key: "in-term",
    title: "期限内办结",
    look: "n",
    cell: (row) => shareWords(row.concludedInTerm, row.concluded),
  },
  {
    key: "days",
    title: "平均天数",
    look: "n",
    cell: (row) => meanWords(row.days, row.concluded),
  },
];
