import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useDeferredValue, useState } from "react";
import { call } from "../../api/client.ts";
import type { Draft } from "../draft.ts";
import { useSettled } from "../use-settled.ts";
import { offersFrom, taking, type Offer } from "./offers.ts";
import { useOrganizations } from "./places-query.ts";

/** What was read from the text, each to be taken by one touch; nothing is filled in by itself. */
export function OffersBar({
  draft,
  fileName,
  change,
}: {
  readonly draft: Draft;
  readonly fileName?: string;
  readonly change: (patch: Partial<Draft>) => void;
}) {
  const organizations = useOrganizations();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const body = useSettled(useDeferredValue(draft.body), 3_000);
  const { data } = useQuery({
    queryKey: ["suggestions", body, fileName ?? ""],
    queryFn: ({ signal }) =>
      call(
        "POST /api/documents/suggestions",
        {
          body: {
            title: draft.title.slice(0, 500),
            body,
            ...(fileName === undefined ? {} : { fileName }),
          },
        },
        signal,
      ),
    enabled: body !== "" || fileName !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (data === undefined) return null;
  const offers = offersFrom(
    data,
    draft,
    (id) => organizations.find((one) => one.id === id)?.name ?? null,
  ).filter((offer) => !left.has(`${offer.field} ${offer.shown}`));
  if (offers.length === 0) return null;
  const take = (some: readonly Offer[]) => {
    const next = taking(draft, some);
    change(Object.fromEntries(some.map((offer) => [offer.field, next[offer.field]])));
  };
  return (
    <section className="offers" aria-label="从正文识别">
      <div className="offers-head">
        从正文识别
        {offers.length > 1 ? (
          <Button size="small" onClick={() => take(offers)}>
            全部采用
          </Button>
        ) : null}
      </div>
      <ul>
        {offers.map((offer) => (
          <li key={offer.field}>
            <span>
              {offer.label}：{offer.shown}
            </span>
            <span className="offers-acts">
              <Button
                size="small"
                type="link"
                onClick={() => take([offer])}
                aria-label={`采用${offer.label} ${offer.shown}`}
              >
                采用
              </Button>
              <Button
                size="small"
                type="text"
                onClick={() => setLeft(new Set([...left, `${offer.field} ${offer.shown}`]))}
                aria-label={`不用${offer.label}`}
              >
                不用
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
