import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { newId } from "../../../platform/ids.ts";
import { actorOf, type SignedIn } from "../../accounts/index.ts";
import {
  keepComment,
  lockComment,
  resolveComment as markResolved,
  type Comment,
} from "../../reviews/index.ts";
import type { Answer, DocumentRef, DocumentsDeps } from "../deps.ts";
import { textBlocksOf } from "../html/index.ts";
import * as store from "../store.ts";
import { mayAtAll, trailsOf } from "../way.ts";
import { publishedEdition, subjectOf, waitingEdition } from "./content.ts";

const commenting = ["document.draft", "document.review", "document.secrecy-review"] as const;

/** Remarks on words of a waiting edition. It moves nothing: the edition stays where it is. */
export function addComment(
  deps: DocumentsDeps,
  doer: SignedIn,
  ref: DocumentRef,
  said: { readonly block: number; readonly quote: string; readonly text: string },
): Answer<Comment> {
  return deps.db.transact(async (tx): Answer<Comment> => {
    const found = await store.lock(tx, ref.siteId, ref.id);
    if (found === null) return refuse("not-found");
    const waiting = await waitingEdition(tx, found);
    if (waiting === null || found.stage === null) return refuse("nothing-to-comment");
    const trails = await trailsOf(tx, [waiting, await publishedEdition(tx, found)]);
    if (!commenting.some((right) => mayAtAll(doer, right, trails).ok)) return refuse("not-allowed");
    const block = textBlocksOf(waiting.body)[said.block];
    if (!block?.text.includes(said.quote)) return refuse("quote-gone");
    const at = deps.clock.now();
    const comment: Comment = {
      id: newId(),
      editionId: waiting.id,
      ...said,
      quoteStands: true,
      byId: doer.userId,
      by: doer.name,
      at,
      resolvedBy: null,
      resolvedAt: null,
    };
    await keepComment(tx, { siteId: found.siteId, documentId: found.id }, comment);
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "document.commented",
      subject: subjectOf(found),
      data: { edition: waiting.number, block: said.block, comment: comment.id },
    });
    return ok(comment);
  });
}

/** Marks a remark as dealt with: by whoever made it, or by whoever may change the text. */
export function resolveComment(
  deps: DocumentsDeps,
  doer: SignedIn,
  ref: DocumentRef,
  id: string,
): Answer<Comment> {
  return deps.db.transact(async (tx): Answer<Comment> => {
    const found = await store.lock(tx, ref.siteId, ref.id);
    if (found === null) return refuse("not-found");
    const of = { siteId: found.siteId, documentId: found.id };
    const comment = await lockComment(tx, of, id);
    if (comment === null) return refuse("comment-unknown");
    if (comment.resolvedAt !== null) return refuse("resolved-already");
    const editions = [await waitingEdition(tx, found), await publishedEdition(tx, found)];
    const trails = await trailsOf(tx, editions);
    if (comment.byId !== doer.userId && !mayAtAll(doer, "document.draft", trails).ok)
      return refuse("not-allowed");
    const at = deps.clock.now();
    await markResolved(tx, comment.id, doer.name, at);
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "document.comment-resolved",
      subject: subjectOf(found),
      data: { comment: comment.id },
    });
    return ok({ ...comment, resolvedBy: doer.name, resolvedAt: at });
  });
}
