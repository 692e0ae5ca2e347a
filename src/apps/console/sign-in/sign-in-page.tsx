import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { keepSession, type Session } from "../api/session.ts";
import { SignInSteps } from "./sign-in-steps.tsx";
import "./sign-in.css";
import { words } from "./words.ts";

/** The door of the console. The address that was asked for stays and opens afterwards. */
export default function SignInPage({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  useEffect(() => {
    document.title = `${words.title} - ${words.lead}`;
  }, []);
  return (
    <main className="alone sign-in">
      <p className="sign-in-name">{words.lead}</p>
      <div className="sheet">
        <SignInSteps session={session} heading="h1" onDone={(next) => keepSession(queries, next)} />
      </div>
      <p className="sign-in-foot">
        <a href="/">返回公开网站</a>
      </p>
    </main>
  );
}
