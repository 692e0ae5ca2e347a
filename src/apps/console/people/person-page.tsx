import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, useParams } from "@tanstack/react-router";
import { App } from "antd";
import { call } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { organizationsQuery } from "../places/places-queries.ts";
import { minuteOf } from "../words/days.ts";
import { roleWords } from "../words/terms.ts";
import { PersonActs } from "./person-acts.tsx";
import { PersonForm, type PersonBody } from "./person-form.tsx";
import { PersonSessions } from "./person-sessions.tsx";

export const route = createLazyRoute("/people/$id")({ component: PersonPage });

/** One account: who it is, what it is trusted with, and what can be done with it. */
function PersonPage() {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const queries = useQueryClient();
  const { message } = App.useApp();
  const organizations = useQuery(organizationsQuery);
  const person = useQuery({
    queryKey: ["people", "one", id],
    queryFn: ({ signal }) => call("GET /api/people/:id", { params: { id } }, signal),
  });
  const save = useMutation({
    mutationFn: (body: PersonBody) => call("PUT /api/people/:id", { params: { id }, body }),
    onSuccess: async () => {
      void message.success("已保存。");
      await queries.invalidateQueries({ queryKey: ["people"] });
    },
  });
  const { data } = person;
  if (data === undefined || organizations.data === undefined) {
    return (
      <Page title="人员">
        {person.error === null ? (
          <Loading rows={6} />
        ) : (
          <Trouble error={person.error} again={() => void person.refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={data.displayName}
      lead={
        <>
          {data.username}，
          {data.lastSignedInAt === null ? "从未登录" : `最近登录 ${minuteOf(data.lastSignedInAt)}`}{" "}
          {data.state === "disabled" ? <Tag>已停用</Tag> : null}
        </>
      }
    >
      {data.administered ? (
        <>
          <PersonForm
            key={data.id}
            known={data}
            organizations={organizations.data.rows}
            error={save.error}
            isSaving={save.isPending}
            onSave={(body) => save.mutate(body)}
          />
          <PersonActs person={data} />
          <PersonSessions id={id} />
        </>
      ) : (
        <section className="sheet">
          <h2>角色</h2>
          <ul className="plain-rows">
            {data.roles.map((grant) => (
              <li key={`${grant.role} ${grant.organizationId}`}>
                {roleWords[grant.role]}
                <span className="quiet">{grant.organizationName ?? "全区"}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
