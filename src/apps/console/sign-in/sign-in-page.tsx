import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { keepSession, type Session } from "../api/session.ts";
import "../form/problem-notice.css";
import { SignInSteps } from "./sign-in-steps.tsx";
import "./sign-in.css";
import { refusals, words } from "./words.ts";

/** The door of the console. The address that was asked for stays and opens afterwards. */
export default function SignInPage({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  const { refusal } = useSearch({ strict: false }) as { refusal?: string };
  useEffect(() => {
    document.title = `${words.title} - ${words.lead}`;
  }, []);
  return (
    <main className="alone sign-in">
      <p className="sign-in-name">{words.lead}</p>
      <div className="sheet">
        {refusal === undefined ? null : (
          <p className="problem-notice" role="alert">
            {refusals[refusal] ?? words.refused}
          </p>
        )}
        <SignInSteps session={session} heading="h1" onDone={(next) => keepSession(queries, next)} />
      </div>
      <p className="sign-in-foot">
        <a href="/">返回公开网站</a>
      </p>
    </main>
  );
}
