import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { call, type Ask } from "../../api/client.ts";
import type { Address, DocumentRecord } from "../draft.ts";

type StepName =
  | "submit"
  | "take-back"
  | "pass"
  | "return"
  | "schedule"
  | "unschedule"
  | "publish"
  | "withdraw"
  | "archive";
type StepAddress = `POST /api/documents/:siteId/:id/${StepName}`;

/** Takes a step on the way of a document; afterwards every list and page is read anew. */
export function useStep(address: Address, record: DocumentRecord) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async ({
      step,
      body,
    }: {
      readonly step: StepName;
      readonly body?: object;
      readonly said: string;
    }) => {
      const ask = {
        params: address,
        body: { version: record.version, ...body },
      } as Ask<StepAddress>;
      return call(`POST /api/documents/:siteId/:id/${step}` as StepAddress, ask);
    },
    onSuccess: async (_, { said }) => {
      void message.success(said);
      await queries.invalidateQueries();
    },
  });
}

export type StepTaker = ReturnType<typeof useStep>;
