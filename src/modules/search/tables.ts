import "../../platform/database/database.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "search.entries": {
      site_id: number;
      id: string;
      kind: string;
      title: string;
      path: string;
      document_number: string | null;
      document_number_key: string | null;
      index_number: string | null;
      organization_id: number;
      column_id: number;
      published_on: string;
      validity: string;
      source: string;
      is_whole: boolean;
      codes: string[];
      stamp: string;
      awaits_attachments: boolean;
      files_read: string[];
    };
    "search.attachments": {
      entry_id: string;
      number: number;
      part: number;
      digest: string;
      name: string;
      place: string;
      body: string;
    };
    "search.texts": { id: string; body: string };
    "search.vectors": {
      id: string;
      published_on: string;
      organization_id: number;
      column_id: number;
      column_trail: number[];
      year: number;
      kind: string;
      validity: number;
      title_length: number;
      tsv: string;
    };
  }
}
