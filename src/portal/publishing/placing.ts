import type { Tx } from "../../platform/database/database.ts";
import type { Placed, SiteFolder } from "../../platform/site-folder/index.ts";
import { filesOfDocuments, isPublicFile } from "../../modules/documents/index.ts";
import { enterPages, entriesAt, pathsOfPages, strikePages } from "../../modules/pages/index.ts";
import { documentPage, filePage, pageIdOf } from "./page-ids.ts";
import { renderPages, type Rendered, type Run } from "./rendering/index.ts";
import type { SiteShape } from "./site-facts.ts";

/** What one release did: how many pages were rendered, and how many of them were written since they differed. */
export type Done = { readonly rendered: number; readonly written: number };

/** Documents that lists name without a page yet: as many come with the lists, more go before them by and by. */
const TOGETHER = 200;

/** Work on a site at one instant: what is rendered in it is right as of that instant. */
export type Slice = {
  readonly tx: Tx;
  readonly run: Run;
  readonly shape: SiteShape;
  /** With `anew`, what stands already is written all the same. */
  place(pages: readonly string[], options?: { readonly anew?: boolean }): Promise<Done>;
};

/**
 * Renders pages, puts them in place in one release and enters them into the ledger: notices of what is gone first,
 * then what lists name, then the lists, and last what stands no longer.
 */
export async function placePages(
  tx: Tx,
  run: Run,
  folder: SiteFolder,
  pages: readonly string[],
  now: Date,
  options: { readonly anew?: boolean } = {},
): Promise<Done & { readonly placed: readonly string[] }> {
  const { id: siteId } = run.shape.site;
  const { files: askedFiles, others: asked } = partedByKind(pages);
  const rendered = [...(await renderPages(run, asked))];
  const named = await namedWithoutPage(tx, siteId, rendered);
  const before = [];
  // A release of everything would hold all these pages in memory at once.
  for (let at = 0; named.length > TOGETHER && at < named.length; at += TOGETHER)
    before.push(await placePages(tx, run, folder, named.slice(at, at + TOGETHER), now, options));
  const missing = before.length > 0 ? [] : named;
  if (missing.length > 0) rendered.unshift(...(await renderPages(run, missing)));
  const known = await pathsOfPages(tx, siteId, [...asked, ...missing]);
  const files = await placedFiles(tx, run, [...asked, ...missing], askedFiles);
  const leaving = await leavingPaths(tx, siteId, known, rendered);
  const isNotice = (one: Rendered) => one.isGone;
  const placed: readonly Placed[] = [
    ...rendered.filter(isNotice).map(placedOf),
    ...files.filter((file) => "content" in file),
    ...files.filter((file) => "stored" in file),
    ...rendered.filter((one) => !isNotice(one)).map(placedOf),
    ...leaving.map((path): Placed => ({ path, content: null })),
  ];
  const released = await folder.release(placed, options);
  const byPath = new Map(released.files.map((file) => [file.path, file]));
  await enterPages(
    tx,
    siteId,
    rendered.map((one) => ({
      page: one.page,
      path: one.path,
      madeFrom: [...one.notes.keys],
      sha256: byPath.get(one.path)?.sha256 ?? "",
      size: byPath.get(one.path)?.size ?? 0,
      isGone: one.isGone,
    })),
    now,
  );
  await enterFiles(tx, run, files, askedFiles, byPath, now);
  const standing = new Set(rendered.map((one) => one.page));
  await strikePages(
    tx,
    siteId,
    [...known.keys()].filter((page) => !standing.has(page)),
  );
  const changed = released.files.filter((file) => file.isChanged).map((file) => file.path);
  return {
    rendered: before.reduce((sum, done) => sum + done.rendered, rendered.length),
    written: before.reduce((sum, done) => sum + done.written, changed.length),
    placed: [...before.flatMap((done) => done.placed), ...changed],
  };
}

function placedOf(one: Rendered): Placed {
  return { path: one.path, content: one.content, isGone: one.isGone };
}

/** Documents that a list names although their page does not stand yet: it comes with the list. */
async function namedWithoutPage(
  tx: Tx,
  siteId: number,
  rendered: readonly Rendered[],
): Promise<readonly string[]> {
  const standing = new Set(rendered.map((one) => one.page));
  const named = new Set(rendered.flatMap((one) => [...one.notes.named].map(documentPage)));
  const unsure = [...named].filter((page) => !standing.has(page));
  const known = await pathsOfPages(tx, siteId, unsure);
  return unsure.filter((page) => !known.has(page));
}

function partedByKind(pages: readonly string[]) {
  const [files, others] = [new Set<string>(), new Set<string>()];
  for (const page of pages) {
    const id = pageIdOf(page);
    if (id?.kind === "file") files.add(id.sha256);
    else others.add(page);
  }
  return { files: [...files], others: [...others] };
}

/** The stored files of the documents among some pages, and others: linked where they are public, else taken away. */
async function placedFiles(
  tx: Tx,
  run: Run,
  pages: readonly string[],
  others: readonly string[],
): Promise<readonly Placed[]> {
  const ids = pages.flatMap((page) => {
    const id = pageIdOf(page);
    return id?.kind === "document" ? [id.id] : [];
  });
  const files = new Map<string, boolean>();
  for (const sha256 of others) files.set(sha256, await isPublicFile(tx, sha256));
  for (const file of await filesOfDocuments(tx, run.shape.site.id, ids))
    files.set(file.sha256, file.isPublic);
  return [...files].flatMap(([sha256, isPublic]): Placed[] => {
    const path = `files/${sha256}`;
    if (!isPublic) return [{ path, content: null }];
    const stored = run.storedAt(sha256);
    return stored === null ? [] : [{ path, stored, sha256 }];
  });
}

async function enterFiles(
  tx: Tx,
  run: Run,
  files: readonly Placed[],
  asked: readonly string[],
  byPath: ReadonlyMap<string, { readonly sha256: string | null; readonly size: number }>,
  now: Date,
): Promise<void> {
  const { groupId } = run.shape.site;
  const page = (path: string) => filePage(path.slice("files/".length));
  const entries = files.flatMap(({ path }) => {
    const { sha256 = null, size = 0 } = byPath.get(path) ?? {};
    return sha256 === null
      ? []
      : [{ page: page(path), path, madeFrom: [], sha256, size, isGone: false }];
  });
  await enterPages(tx, groupId, entries, now);
  const kept = new Set(entries.map((one) => one.page));
  const gone = [...files.map((file) => page(file.path)), ...asked.map(filePage)].filter(
    (one) => !kept.has(one),
  );
  await strikePages(tx, groupId, gone);
}

/** Files of pages that moved or stand no longer, unless another page has taken their place. */
async function leavingPaths(
  tx: Tx,
  siteId: number,
  known: ReadonlyMap<string, string>,
  rendered: readonly Rendered[],
): Promise<readonly string[]> {
  const now = new Map(rendered.map((one) => [one.page, one.path]));
  const taken = new Set(now.values());
  const left = new Map(
    [...known]
      .filter(([page, path]) => now.get(page) !== path && !taken.has(path))
      .map(([page, path]) => [path, page]),
  );
  const others = await entriesAt(tx, [...left.keys()]);
  const claimed = new Set(
    others
      .filter((one) => one.siteId !== siteId || one.page !== left.get(one.path))
      .map((one) => one.path),
  );
  return [...left.keys()].filter((path) => !claimed.has(path));
}
