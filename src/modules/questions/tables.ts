import type { PlainDate } from "../../kernel/dates.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "questions.days": {
      site_id: number;
      day: PlainDate;
      question: string;
      searches: number;
      without_result: number;
      clicks: number;
    };
    "questions.totals": {
      site_id: number;
      day: PlainDate;
      searches: number;
      without_result: number;
      clicks: number;
      personal: number;
      left_out: number;
    };
  }
}
