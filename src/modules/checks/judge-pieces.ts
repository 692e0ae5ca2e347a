import type { Content, Piece } from "../../platform/contents/model.ts";
import { contradictionsIn } from "./consistency/contradictions-in.ts";
import { beginSums, takeSums, type Sums } from "./consistency/sums.ts";
import { findingOf, wholeFinding } from "./finding-of.ts";
import type { Finding } from "./model.ts";
import { personalDataIn } from "./personal-data/judge-text.ts";
import type { RuleId } from "./rules.ts";
import type { CheckSettings } from "./settings.ts";
import {
  concealedFindings,
  countConcealed,
  propertyFinding,
  type Concealed,
} from "./structure/concealed.ts";
import { unreadFinding } from "./structure/unread.ts";
import { wordingIn } from "./wording/wording-in.ts";
import { judgeRow } from "./rows/judge-row.ts";
import { beginTable, takeHeadings, type Cell, type TableState } from "./rows/table-state.ts";

/** Judges pieces one after the other; it remembers a row, the headings of its table and some words, and no more. */
export type PieceJudge = {
  /** The findings that a piece completes: those of its own, or those of the row that ends before it. */
  take(content: Content): readonly Finding[];
  /** What remains: the last row, what was hidden, how many findings were not named one by one. */
  end(): readonly Finding[];
};

const MOST_CELLS = 512;
const TAIL = 90;

/** A judge for the contents of one file, or of one body of text. */
export function openJudge(settings: CheckSettings): PieceJudge {
  const concealed: Concealed = new Map();
  const counted = new Map<string, { count: number; rule: RuleId; finding: Finding }>();
  let row: Cell[] = [];
  let rowKey = "";
  let table: TableState | null = null;
  let sums: Sums = beginSums();
  let before = "";
  let lastWithin: readonly string[] = [];

  return {
    take(content) {
      if (content.kind === "unread") return kept([...endRow(), unreadFinding(content, settings)]);
      countConcealed(concealed, content);
      return content.cell === null ? takeText(content) : takeCell(content, content.cell);
    },
    end() {
      const last = kept([...endRow(), ...concealedFindings(concealed, settings)]);
      return [...last, ...uncounted()];
    },
  };

  function takeText(piece: Piece): readonly Finding[] {
    const ended = endRow();
    table = null;
    const own = textFindings(piece);
    if (piece.concealed === null && piece.text.length > 0) {
      before = piece.text.slice(-TAIL);
      lastWithin = piece.place.within;
    }
    if (ended.length === 0 && own.length === 0) return own;
    return kept([...ended, ...own]);
  }

  function textFindings(piece: Piece): readonly Finding[] {
    const found = personalDataIn(piece.text, {
      before: sameFile(piece.place.within, lastWithin) ? before : "",
      today: settings.today,
      ownDomains: settings.ownDomains,
      contacts: "by-words",
    });
    const findings: Finding[] = found.map((hit) => findingOf(hit, piece, settings));
    findings.push(...writingFindings(piece));
    if (piece.concealed === "document-property") {
      const property = propertyFinding(piece, settings);
      if (property !== null) findings.push(property);
    }
    return findings;
  }

  function writingFindings(piece: Piece): readonly Finding[] {
    if (!settings.writing) return [];
    const wording = wordingIn(piece.text, settings);
    const contradictions = contradictionsIn(piece.text);
    if (wording.length === 0 && contradictions.length === 0) return [];
    return [...wording, ...contradictions].map((hit) => findingOf(hit, piece, settings));
  }

  function takeCell(piece: Piece, cell: NonNullable<Piece["cell"]>): readonly Finding[] {
    const key = `${cell.table}\n${cell.row}`;
    let ended: readonly Finding[] = [];
    if (key !== rowKey || row.length >= MOST_CELLS) {
      ended = endRow();
      rowKey = key;
    }
    if (table === null || table.table !== cell.table) {
      const near = sameFile(piece.place.within, lastWithin) ? before : "";
      sums = beginSums();
      table = beginTable(
        cell.table,
        `${settings.about} ${piece.place.within.join(" ")} ${near} ${sheetOf(piece)}`,
      );
    }
    row.push({ piece, column: cell.column, text: piece.text });
    return ended.length === 0 ? ended : kept(ended);
  }

  function endRow(): readonly Finding[] {
    if (row.length === 0 || table === null) return [];
    const cells = row;
    row = [];
    rowKey = "";
    const state = table;
    const written = cells.flatMap(({ piece }) => writingFindings(piece));
    if (takeHeadings(state, cells)) return written;
    state.rows += 1;
    const found = judgeRow(state, cells, settings).map(({ cell, hit }) =>
      findingOf(hit, cell.piece, settings),
    );
    const wrong = settings.writing
      ? takeSums(sums, cells, (column) => state.headings.get(column)?.text ?? "")
      : [];
    return [
      ...found,
      ...written,
      ...wrong.map(({ cell, hit }) => findingOf(hit, cell.piece, settings)),
    ];
  }

  function kept(findings: readonly Finding[]): readonly Finding[] {
    return findings.filter((finding) => {
      if (settings.off.has(finding.rule)) return false;
      const key = `${finding.rule}\n${finding.place.within.join("\n")}`;
      const met = counted.get(key);
      if (met === undefined) {
        counted.set(key, { count: 1, rule: finding.rule as RuleId, finding });
        return true;
      }
      met.count += 1;
      return met.count <= settings.mostPerRule;
    });
  }

  function uncounted(): readonly Finding[] {
    return [...counted.values()]
      .filter(({ count }) => count > settings.mostPerRule)
      .map(({ count, rule, finding }) =>
        wholeFinding(rule, { within: finding.place.within, spot: "整个文件" }, settings, {
          masked: `另有 ${count - settings.mostPerRule} 处`,
          severity: finding.severity,
          message: `同样的问题共有 ${count} 处，这里只列出前 ${settings.mostPerRule} 处。`,
        }),
      );
  }
}

function sameFile(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function sheetOf(piece: Piece): string {
  return /“([^”]*)”/.exec(piece.place.spot)?.[1] ?? "";
}
