import { Button } from "antd";
import "./sign-in.css";
import { words } from "./words.ts";

/** Recovery codes, shown this once: to be written down, printed or kept as a file. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const text = `政务公开管理后台 恢复码\r\n\r\n${codes.join("\r\n")}\r\n`;
  return (
    <>
      <p className="step-lead">{words.codesLead}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="recovery-ways">
        <Button
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`}
          download="恢复码.txt"
        >
          存成文件
        </Button>
        <Button onClick={() => print()}>打印</Button>
      </div>
    </>
  );
}
