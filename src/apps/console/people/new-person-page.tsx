import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { organizationsQuery } from "../places/places-queries.ts";
import { OneTimePassword } from "./one-time-password.tsx";
import { PersonForm, type PersonBody } from "./person-form.tsx";

export const route = createLazyRoute("/people/new")({ component: NewPersonPage });

/** A new account; its one-time password is shown once. */
function NewPersonPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const organizations = useQuery(organizationsQuery).data?.rows ?? [];
  const [added, setAdded] = useState<{ id: string; name: string; password: string } | null>(null);
  const add = useMutation({
    mutationFn: ({ body, username }: { body: PersonBody; username: string }) =>
      call("POST /api/people", { body: { ...body, username } }),
    onSuccess: async ({ id, oneTimePassword }, { body }) => {
      setAdded({ id, name: body.displayName, password: oneTimePassword });
      await queries.invalidateQueries({ queryKey: ["people"] });
    },
  });
  return (
    <Page title="新增人员">
      <PersonForm
        known={null}
        organizations={organizations}
        error={add.error}
        isSaving={add.isPending}
        onSave={(body, username) => add.mutate({ body, username })}
      />
      <OneTimePassword
        name={added?.name ?? ""}
        password={added?.password ?? null}
        onClose={() => {
          const id = added?.id ?? "";
          setAdded(null);
          void navigate({ to: "/people/$id", params: { id } });
        }}
      />
    </Page>
  );
}
