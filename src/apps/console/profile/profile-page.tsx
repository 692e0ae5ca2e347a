import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { call } from "../api/client.ts";
import { sessionQuery, useMay, usePerson } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import { isOpen, places, thumbPlacesFor } from "../layout/places.tsx";
import "../people/people.css";
import { organizationsQuery } from "../places/places-queries.ts";
import { roleWords } from "../words/terms.ts";
import { OwnPassword } from "./own-password.tsx";
import { OwnSecondFactor } from "./own-second-factor.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import "./profile.css";

export const route = createLazyRoute("/profile")({ component: ProfilePage });

/** The person's own account; on a phone also the way to the places that have no room in the bar. */
function ProfilePage() {
  const person = usePerson();
  const may = useMay();
  const queries = useQueryClient();
  const organizations = useQuery({
    ...organizationsQuery,
    enabled: may("document.read"),
  }).data?.rows;
  const nameOf = (id: number | null) =>
    id === null ? "全区" : (organizations?.find((one) => one.id === id)?.name ?? "");
  const leave = useMutation({
    mutationFn: () => call("DELETE /api/session", {}),
    onSuccess: async () => {
      queries.clear();
      await queries.fetchQuery(sessionQuery);
      location.reload();
    },
  });
  const near = thumbPlacesFor(may);
  const others = places
    .flat()
    .filter((place) => isOpen(place, may) && !near.some((one) => one.to === place.to));
  return (
    <Page title="我的账号" lead={`${person.name}（${person.username}）`}>
      <nav className="sheet profile-places" aria-label="其他页面">
        <ul>
          {others.map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className="place">
                <Icon aria-hidden />
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section className="sheet">
        <h2>我的角色</h2>
        <ul className="plain-rows">
          {person.roles.map((grant) => (
            <li key={`${grant.role} ${grant.organizationId}`}>
              {roleWords[grant.role]}
              <span className="quiet">{nameOf(grant.organizationId)}</span>
            </li>
          ))}
        </ul>
      </section>
      <OwnSecondFactor />
      <OwnPassword />
      <OwnSessions />
      <p className="profile-leave">
        <Button block size="large" loading={leave.isPending} onClick={() => leave.mutate()}>
          退出登录
        </Button>
      </p>
    </Page>
  );
}
