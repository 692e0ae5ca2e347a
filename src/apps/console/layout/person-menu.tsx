import { DownOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { call } from "../api/client.ts";
import { sessionQuery, usePerson } from "../api/session.ts";

/** The person, their account, and the way out. */
export function PersonMenu() {
  const person = usePerson();
  const queries = useQueryClient();
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = useMutation({
    mutationFn: () => call("DELETE /api/session", {}),
    onSuccess: async () => {
      queries.clear();
      await queries.fetchQuery(sessionQuery);
      location.reload();
    },
  });
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    setOpen(false);
    button.current?.focus();
  };
  const left = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className="person-menu" role="none" onKeyDown={close} onBlur={left}>
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="person-name">{person.name}</span>
        <DownOutlined aria-hidden />
      </button>
      <ul id={id} hidden={!open}>
        <li>
          <Link to="/profile" onClick={() => setOpen(false)}>
            我的账号
          </Link>
        </li>
        <li>
          <button type="button" disabled={leave.isPending} onClick={() => leave.mutate()}>
            退出登录
          </button>
        </li>
      </ul>
    </div>
  );
}
