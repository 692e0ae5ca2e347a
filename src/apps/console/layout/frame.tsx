import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { sessionQuery } from "../api/session.ts";
import { Loading, Trouble } from "./states.tsx";
import { Shell } from "./shell.tsx";

const SignInPage = lazy(() => import("../sign-in/sign-in-page.tsx"));
const SetUpPage = lazy(() => import("../sign-in/set-up-page.tsx"));

/** What surrounds every page: nobody gets past it without having signed in; the address asked for is kept. */
export function Frame() {
  const session = useQuery(sessionQuery);
  if (session.error !== null && session.data === undefined) {
    return (
      <main className="alone">
        <Trouble error={session.error} again={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === undefined) return <Opening />;
  const { person, step, setUpOpen } = session.data;
  if (setUpOpen) return <Alone page={<SetUpPage />} />;
  if (person === null || step !== null)
    return <Alone page={<SignInPage session={session.data} />} />;
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

function Alone({ page }: { readonly page: React.ReactNode }) {
  return <Suspense fallback={<Opening />}>{page}</Suspense>;
}

function Opening() {
  return (
    <main className="alone" aria-busy="true">
      <h1 className="unseen">正在打开管理后台</h1>
      <Loading rows={3} />
    </main>
  );
}
