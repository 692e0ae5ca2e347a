export const redirectKinds = ["exact", "prefix"] as const;
/** Whether one address leads elsewhere, or all that begin alike. */
export type RedirectKind = (typeof redirectKinds)[number];

export const redirectReasons = ["moved", "renamed", "merged", "closed", "legacy"] as const;
/** Why an address is old: its column moved or was closed, its organization was renamed or merged, its site is a former one. */
export type RedirectReason = (typeof redirectReasons)[number];

/** Where an old address leads: to an address, or to a record, which may move again. */
export type RedirectTarget =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "document" | "column" | "organization"; readonly key: string };

/** A redirect (跳转) that is to be kept: `from` is normalised, a prefix ends with '/'. */
export type NewRedirect = {
  readonly kind: RedirectKind;
  readonly from: string;
  readonly to: RedirectTarget;
  readonly reason: RedirectReason;
};

export type Redirect = NewRedirect & {
  readonly id: number;
  readonly madeAt: Date;
  readonly madeBy: string;
};
