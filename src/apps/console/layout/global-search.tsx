import { SearchOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import type { SubmitEvent } from "react";

/** Finds documents by title or number from everywhere; the key / leads here. */
export function GlobalSearch() {
  const navigate = useNavigate();
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    void navigate({ to: "/documents", search: q === "" ? {} : { q } });
  };
  return (
    <search className="shell-search">
      <form onSubmit={search}>
        <SearchOutlined aria-hidden />
        <input
          name="q"
          type="search"
          aria-label="搜索信息：标题、文号或索引号"
          placeholder="标题、文号或索引号"
          aria-keyshortcuts="/"
          data-search
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}
