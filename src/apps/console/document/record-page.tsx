import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { usePerson } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { documentQuery } from "./document-query.ts";
import { RecordDesk } from "./review/record-desk.tsx";

export const route = createLazyRoute("/documents/$siteId/$id")({ component: RecordPage });

/** One document as it stands: read, reviewed, published, taken off line. */
function RecordPage() {
  const { siteId, id } = route.useParams();
  const address = { siteId: Number(siteId), id };
  const person = usePerson();
  const record = useQuery({ ...documentQuery(address), staleTime: 0 });
  if (record.data === undefined)
    return (
      <Page title="信息">
        {record.error === null ? (
          <Loading />
        ) : (
          <Trouble error={record.error} again={() => void record.refetch()} />
        )}
      </Page>
    );
  return (
    <RecordDesk
      key={`${siteId} ${id}`}
      address={address}
      record={record.data}
      personId={person.id}
    />
  );
}
