import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { usePerson } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import { usePhone } from "../layout/phone.ts";
import { Loading, Trouble } from "../layout/states.tsx";
import { documentQuery } from "./document-query.ts";
import { draftOf, emptyDraft, type Address, type DocumentRecord } from "./draft.ts";
import { PhoneWizard } from "./phone/phone-wizard.tsx";
import { LocalCopyOffer, useFoundCopy } from "./saving/found-copy.tsx";
import { WriteDesk } from "./write-desk.tsx";

export const newRoute = createLazyRoute("/new")({ component: NewPage });
export const editRoute = createLazyRoute("/documents/$siteId/$id/edit")({ component: EditPage });

/** A new document. Once the server knows it, its address is kept in this page's own, so that nothing moves while one writes. */
function NewPage() {
  const search = newRoute.useSearch() as { siteId?: number | string; id?: string; full?: unknown };
  const navigate = useNavigate();
  const phone = usePhone();
  const address =
    search.siteId !== undefined && search.id !== undefined
      ? { siteId: Number(search.siteId), id: search.id }
      : null;
  const [first] = useState(address);
  const started = (to: Address) =>
    void navigate({ to: "/new", search: { ...search, ...to }, replace: true });
  return first === null ? (
    <Opened address={null} onStarted={started} isPhone={phone && search.full === undefined} />
  ) : (
    <Known address={first} onStarted={started} isPhone={phone && search.full === undefined} />
  );
}

function EditPage() {
  const { siteId, id } = editRoute.useParams();
  return (
    <Known
      key={`${siteId} ${id}`}
      address={{ siteId: Number(siteId), id }}
      onStarted={() => {}}
      isPhone={false}
    />
  );
}

type Given = { readonly onStarted: (address: Address) => void; readonly isPhone: boolean };

function Known({ address, ...given }: Given & { readonly address: Address }) {
  const record = useQuery({
    ...documentQuery(address),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (record.error !== null)
    return (
      <Page title="修改信息">
        <Trouble error={record.error} again={() => void record.refetch()} />
      </Page>
    );
  // What a list or another page had in hand may be older than what the server has.
  if (record.data === undefined || !record.isFetchedAfterMount)
    return (
      <Page title="修改信息">
        <Loading />
      </Page>
    );
  return <Opened address={address} {...given} server={record.data} />;
}

function Opened({
  address,
  server = null,
  ...given
}: Given & { readonly address: Address | null; readonly server?: DocumentRecord | null }) {
  const person = usePerson();
  const queries = useQueryClient();
  const [record] = useState(server);
  const onServer =
    record === null || address === null
      ? null
      : { address, draft: draftOf(record), version: record.version };
  const found = useFoundCopy(person.id, onServer);
  if (found.copy !== null)
    return <LocalCopyOffer found={found} address={address} server={onServer?.draft ?? null} />;
  const draft = found.taken ?? onServer?.draft ?? emptyDraft(person.organizationId);
  const left = () => void queries.invalidateQueries({ queryKey: ["documents"] });
  const Desk = given.isPhone ? PhoneWizard : WriteDesk;
  return (
    <Desk
      personId={person.id}
      draft={draft}
      server={onServer}
      record={record}
      onStarted={given.onStarted}
      onLeft={left}
    />
  );
}
