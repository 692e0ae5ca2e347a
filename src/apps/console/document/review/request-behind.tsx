import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";

/** The request out of whose answer a document was drafted (条例 art. 44), for whoever may see it. */
export function RequestBehind({ id }: { readonly id: string }) {
  const may = useMay()("request.read");
  const { data } = useQuery({
    queryKey: ["request-behind", id],
    queryFn: ({ signal }) =>
      call("GET /api/requests/behind-document/:documentId", { params: { documentId: id } }, signal),
    enabled: may,
    retry: false,
  });
  if (data?.request == null) return null;
  return (
    <span>
      由申请{" "}
      <Link to="/requests/$id" params={{ id: data.request.id }}>
        {data.request.number}
      </Link>{" "}
      转为主动公开
    </span>
  );
}
