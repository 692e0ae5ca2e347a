import { useNavigate } from "@tanstack/react-router";
import { Modal } from "antd";
import { useEffect, useState } from "react";
import { useMay } from "../api/session.ts";
import { isOpen, places } from "./places.tsx";

const PAUSE = 1_200;

/** The keys of the console: g and a letter lead to a place, / to the search, ? shows them all. */
export function Keys() {
  const may = useMay();
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const known = places.flat().filter((place) => place.key !== undefined && isOpen(place, may));

  useEffect(() => {
    let first = "";
    let timer = 0;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const pressed = first === "" ? event.key : `${first} ${event.key}`;
      clearTimeout(timer);
      first = "";
      if (pressed === "g") {
        first = "g";
        timer = window.setTimeout(() => (first = ""), PAUSE);
      } else if (pressed === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("[data-search]")?.focus();
      } else if (pressed === "?") setShown(true);
      else {
        const place = known.find(({ key }) => key === pressed);
        if (place !== undefined) {
          event.preventDefault();
          void navigate({ to: place.to });
        }
      }
    };
    document.addEventListener("keydown", press);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", press);
    };
  });

  return (
    <Modal title="快捷键" open={shown} footer={null} onCancel={() => setShown(false)}>
      <dl className="keys">
        {[
          ["/", "搜索信息"],
          ...known.map(({ key = "", name }) => [key, name]),
          ["?", "显示这张表"],
          ["Esc", "关闭对话框"],
        ].map(([keys = "", name]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=dialog]") !== null)
  );
}
