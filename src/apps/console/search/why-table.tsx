import type { Answer } from "../api/client.ts";
import { becauseWords, exactWords, placeWords } from "./words.ts";
import "./why.css";

type Hit = Answer<"GET /api/search/trial">["hits"][number];

const points = (value: number) => (value < 0 ? "−" : "") + Math.abs(value).toFixed(2);

/** The parts that put a hit where it stands, and their sum. */
export function WhyTable({ hit }: { readonly hit: Hit }) {
  const rest = [
    ["整句原样出现", hit.phrase],
    ["新旧", hit.freshness],
    ["效力", hit.validity],
  ] as const;
  return (
    <div className="search-why-frame">
      <table className="search-why">
        <caption className="unseen">{hit.title}：得分的来历</caption>
        <thead>
          <tr>
            <th scope="col">搜的</th>
            <th scope="col">找到的</th>
            <th scope="col">在哪里</th>
            <th scope="col" className="n">
              分
            </th>
          </tr>
        </thead>
        <tbody>
          {hit.exact === null ? null : (
            <tr>
              <td colSpan={4}>{exactWords[hit.exact] ?? hit.exact}，排在最前。</td>
            </tr>
          )}
          {hit.parts.map((part, index) => (
            <tr key={index}>
              <td>{part.notion}</td>
              <td>
                {part.found}{" "}
                <span className="quiet">{becauseWords[part.because] ?? part.because}</span>
              </td>
              <td>{placeWords[part.place] ?? part.place}</td>
              <td className="n">{points(part.score)}</td>
            </tr>
          ))}
          {rest
            .filter(([, value]) => value !== 0)
            .map(([name, value]) => (
              <tr key={name}>
                <td colSpan={3}>{name}</td>
                <td className="n">{points(value)}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              合计
            </th>
            <td className="n">{points(hit.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
