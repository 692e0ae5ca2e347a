import { Button, Input } from "antd";
import type { Expression } from "./expressions-csv.ts";
import { levelWords } from "./words.ts";

/** One expression of the own list, to be changed in its place. */
export function ExpressionRow({
  row,
  number,
  changes,
  onChange,
  onRemove,
}: {
  readonly row: Expression;
  readonly number: number;
  readonly changes: boolean;
  readonly onChange: (row: Expression) => void;
  readonly onRemove: () => void;
}) {
  const of = `第 ${number} 条`;
  return (
    <div className="expressions-row">
      <Input
        aria-label={`${of}：不用的说法`}
        placeholder="不用的说法"
        value={row.wrong}
        maxLength={60}
        readOnly={!changes}
        onChange={(event) => onChange({ ...row, wrong: event.target.value })}
      />
      <Input
        aria-label={`${of}：应写成`}
        placeholder="应写成"
        value={row.right ?? ""}
        maxLength={60}
        readOnly={!changes}
        onChange={(event) => onChange({ ...row, right: event.target.value || null })}
      />
      <select
        className="native"
        aria-label={`${of}：级别`}
        value={row.level}
        disabled={!changes}
        onChange={(event) => onChange({ ...row, level: event.target.value as Expression["level"] })}
      >
        {Object.entries(levelWords).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Input
        aria-label={`${of}：说明`}
        placeholder="说明"
        value={row.why ?? ""}
        maxLength={200}
        readOnly={!changes}
        onChange={(event) => onChange({ ...row, why: event.target.value || null })}
      />
      {changes ? (
        <Button onClick={onRemove} aria-label={`删除${of}`}>
          删除
        </Button>
      ) : null}
    </div>
  );
}
