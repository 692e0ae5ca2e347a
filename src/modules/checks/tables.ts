import type { Generated, JSONColumnType } from "kysely";
import type { Unread } from "../../platform/contents/model.ts";
import type { Expression, LinkOutcome } from "./keeping-model.ts";
import type { Finding, Severity } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "checks.file_scans": {
      sha256: string;
      rules: string;
      findings: JSONColumnType<readonly Finding[]>;
      unread: JSONColumnType<readonly Unread[]>;
      scanned_at: Date;
    };
    "checks.overrides": {
      site_id: number;
      document_id: string;
      key: string;
      rule: string;
      severity: Severity;
      place: string;
      masked: string;
      reason: string;
      by_id: string | null;
      by_name: string;
      at: Date;
    };
    "checks.sealed_files": {
      site_id: number;
      document_id: string;
      sha256: string;
      name: string;
      masked_sha256: string;
      by_name: string;
      at: Date;
    };
    "checks.expressions": {
      site_id: number;
      wrong: string;
      right: string | null;
      level: Expression["level"];
      why: string | null;
    };
    "checks.links": { address: string; outcome: LinkOutcome; checked_at: Date };
    "checks.sweeps": {
      id: string;
      site_id: number;
      why: string;
      rules: string;
      total: number;
      done: Generated<number>;
      leaks: Generated<number>;
      warnings: Generated<number>;
      position: string | null;
      started_at: Date;
      finished_at: Date | null;
    };
    "checks.sweep_findings": {
      sweep_id: string;
      number: number;
      site_id: number;
      document_id: string;
      organization_id: number;
      title: string;
      severity: Severity;
      rule: string;
      place: string;
      masked: string;
    };
    "checks.rules_in_force": { site_id: number; rules: string; since: Date };
  }
}
