import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import type { SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { textIn } from "../form/typed.ts";
import { meetingWords, thereWords } from "./words.ts";

/** Says what a visitor meets at an address, as the public site answers now. */
export function TryAddress() {
  const look = useMutation({
    mutationFn: (address: string) => call("GET /api/redirects/meeting", { query: { address } }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = textIn(new FormData(event.currentTarget), "address");
    if (address !== "") look.mutate(address);
  };
  const met = look.data;
  return (
    <form className="sheet try-address" onSubmit={submit}>
      <Field label="这个旧网址会到哪里">
        {(control) => (
          <div className="try-line">
            <Input
              {...control}
              name="address"
              maxLength={2000}
              placeholder="例如 /zwgk/show.asp?id=12"
            />
            <Button htmlType="submit" loading={look.isPending}>
              试一试
            </Button>
          </div>
        )}
      </Field>
      <ProblemNotice error={look.error} />
      <output>
        {met === undefined ? null : met.meets === "moved" ? (
          <>
            会转到{" "}
            <a className="address" href={met.to ?? "/"} target="_blank" rel="noreferrer">
              {met.to}
            </a>
            。{met.meetsThere === null ? "" : thereWords[met.meetsThere]}
          </>
        ) : (
          meetingWords[met.meets]
        )}
      </output>
    </form>
  );
}
