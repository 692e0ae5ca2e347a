import type { Result } from "../../kernel/result.ts";

/** An object as it shall stand in the store. */
export type StoredObject = {
  readonly key: string;
  readonly body: Blob | Uint8Array<ArrayBuffer>;
  /** SHA-256 of the body, hex: the store refuses a body that arrives otherwise. */
  readonly sha256: string;
  /** Content-Type, Cache-Control and so on, by the names of HTTP. */
  readonly headers: Readonly<Record<string, string>>;
};

/** An object that the store names in a list. */
export type ListedObject = {
  readonly key: string;
  readonly size: number;
  /** MD5 of the body in hex, where the store computes it so. */
  readonly etag: string;
};

/**
 * Why the store did not do it: no right (wrong or expired keys), no such bucket, not reached (after all
 * tries), or refused for another reason. `detail.code` is the store's own word for it.
 */
export type StoreRefusal = "access-denied" | "no-such-bucket" | "unreachable" | "store-refused";

/** A store of objects by key. Every call is tried again when the line breaks; doing it twice does no harm. */
export type ObjectStore = {
  put(object: StoredObject): Promise<Result<null, StoreRefusal>>;
  /** Takes an object away; one that is not there counts as taken away. */
  remove(key: string): Promise<Result<null, StoreRefusal>>;
  /** A page of the objects whose keys begin so; `next` asks for the following one, null at the end. */
  list(
    prefix: string,
    next: string | null,
  ): Promise<
    Result<
      { readonly objects: readonly ListedObject[]; readonly next: string | null },
      StoreRefusal
    >
  >;
};
