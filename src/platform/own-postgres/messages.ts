import type { Refused } from "../../kernel/result.ts";
import type { OwnPostgresRefusal } from "./refusals.ts";

/**
 * What a person at the machine is told, in plain Chinese: what is wrong and what to do now. The
 * cause that the system gave follows in its own words.
 */
export function ownPostgresMessage(refused: Refused<OwnPostgresRefusal>): string {
  const detail = refused.detail ?? {};
  const cause = detail["cause"];
  const advice = adviceFor(refused.refusal, detail);
  return cause === undefined || cause === "" ? advice : `${advice}\n原因：${cause}`;
}

function adviceFor(refusal: OwnPostgresRefusal, detail: Readonly<Record<string, string>>): string {
  const folder = detail["folder"] ?? "";
  switch (refusal) {
    case "no-binaries":
      return (
        `这台机器（${detail["platform"] ?? ""}）上没有可用的自带 PostgreSQL。请任选一种办法：` +
        "用 DATABASE_URL 指定一个现有的 PostgreSQL（15 至 18 版）；" +
        "或者安装 PostgreSQL，再用 POSTGRES_BIN 指定其 bin 目录（内有 initdb 和 postgres）。"
      );
    case "other-major-version":
      return (
        `数据目录 ${folder} 是 PostgreSQL ${detail["cluster"] ?? ""} 建立的，` +
        `现有程序是 PostgreSQL ${detail["binaries"] ?? ""}，不能直接打开，数据没有改动。` +
        `请用 POSTGRES_BIN 指定 PostgreSQL ${detail["cluster"] ?? ""} 的 bin 目录，或者先升级数据库。`
      );
    case "folder-not-usable":
      return `数据目录 ${folder} 无法使用。请检查该目录的所有者和读写权限，或者换一个数据目录。`;
    case "disk-full":
      return `数据目录 ${folder} 所在的磁盘空间不足。请清理出空间（至少 1 GB）后重新启动，已保存的数据不受影响。`;
    case "cannot-run-as-root":
      return (
        "PostgreSQL 不能以 root 身份运行，这里又无法切换到普通用户。请改用普通用户启动本系统；" +
        `或者安装 util-linux（提供 setpriv），或者让其他用户可以进入数据目录 ${folder} 的各级上级目录；` +
        "也可以用 DATABASE_URL 指定一个现有的 PostgreSQL。"
      );
    case "password-not-usable":
      return (
        `数据库密码文件 ${detail["file"] ?? ""} 与数据库不符，数据没有改动。` +
        "请从备份中恢复这个文件；没有备份时，停止数据库并删除这个文件，下次启动会自动生成新密码。"
      );
    case "creation-failed":
      return `在 ${folder} 建立数据库没有成功，没有留下任何内容。请按下面的原因处理后重新启动。`;
    case "start-failed":
      return `数据库没有启动起来，数据没有改动。详细记录见 ${detail["log"] ?? folder}。`;
    case "not-answering":
      return (
        `数据库进程（进程号 ${detail["pid"] ?? "未知"}）在 ${detail["seconds"] ?? ""} 秒内没有应答。` +
        `请稍后重试；如仍不行，请查看 ${folder} 下的日志。`
      );
  }
}
