import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { numberWords } from "../words/numbers.ts";

/** How often people have read a document; nothing until that is known. */
export function ReadTimes({ id }: { readonly id: string }) {
  const { data } = useQuery({
    queryKey: ["visits-of-document", id],
    queryFn: ({ signal }) => call("GET /api/visits/documents/:id", { params: { id } }, signal),
    retry: false,
  });
  return data === undefined ? null : <span>浏览 {numberWords(data.people)} 次</span>;
}
