import { Link } from "@tanstack/react-router";

/** What an entry is about, with the way to it where there is a page of it. */
export function Subject({ event, subject }: { readonly event: string; readonly subject: string }) {
  const [kind = "", id = ""] = subject.split(":");
  if (kind === "document") {
    return (
      <Link to="/audit" search={{ subject } as never} className="word">
        这条信息的记录
      </Link>
    );
  }
  if (event.startsWith("user.") && /^[0-9a-f-]{36}$/.test(subject)) {
    return (
      <Link to="/people/$id" params={{ id: subject }} className="word">
        账号
      </Link>
    );
  }
  if (kind === "column") return <Link to="/columns">栏目</Link>;
  if (kind === "organization") return <Link to="/organizations">机构</Link>;
  if (kind === "lexicon") return <Link to="/search">搜索</Link>;
  if (kind === "sweep") {
    return (
      <Link to="/checks" search={{ tab: "sweeps", sweep: id } as never}>
        检查结果
      </Link>
    );
  }
  return <span className="quiet">{kind === "site" ? "站点" : ""}</span>;
}
