import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, useParams } from "@tanstack/react-router";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { CaseDesk } from "./case-desk.tsx";
import { caseQuery } from "./case-query.ts";

export const route = createLazyRoute("/requests/$id")({ component: CasePage });

/** One request for information: everything about it, and what is to be done next. */
function CasePage() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const found = useQuery(caseQuery(id));
  if (found.data !== undefined) return <CaseDesk found={found.data} />;
  return (
    <Page title="申请">
      {found.error === null ? (
        <Loading rows={8} />
      ) : (
        <Trouble error={found.error} again={() => void found.refetch()} />
      )}
    </Page>
  );
}
