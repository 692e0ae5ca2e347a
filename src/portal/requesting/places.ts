/** Where the pages of requests begin. */
export const REQUESTS = "/requests/";

/** The style sheet and the script that these pages add to the frame's. */
export type OwnAssets = { readonly stylesheet: string; readonly script: string };
