import type { NoticeState, NoticeWay } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "notices.sent": {
      site_id: number;
      case_id: string;
      seq: number;
      way: NoticeWay;
      state: NoticeState;
      tries: number;
      problem: string | null;
      at: Date;
    };
    "notices.addresses": {
      site_id: number;
      case_id: string;
      mark: string;
      confirmed_at: Date | null;
    };
  }
}
