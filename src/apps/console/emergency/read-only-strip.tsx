import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { minuteOf } from "../words/days.ts";
import { emergencyQuery } from "./emergency-query.ts";
import "./strip.css";

/** Says above every page of the console that nothing can be changed, why, and until when. */
export function ReadOnlyStrip() {
  const { data } = useQuery(emergencyQuery);
  const found = data?.standing.find((one) => one.effect.kind === "read-only");
  if (found === undefined) return null;
  const until = found.until === null ? "结束时间未定" : `预计 ${minuteOf(found.until)} 恢复`;
  return (
    <output className="read-only-strip">
      <b>现在只能查看，不能修改。</b>
      {found.reason}（{found.setBy}设置，{until}）
      {data?.mayChange === true ? <Link to="/emergency">去结束</Link> : null}
    </output>
  );
}
