import { Attachments } from "../../ui/attachments.tsx";
import { Setting } from "../../ui/display-settings.tsx";
import { DocumentText } from "../../ui/document-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { Rows, type ListRow } from "../../ui/rows.tsx";
import { stateTag, validityTag } from "../../ui/tags.tsx";
import { wordsOf, type Words } from "../../ui/words.ts";
import type { Correction, DocumentFacts, DocumentNotice, DocumentPage } from "./document-view.ts";

type Part = { readonly page: DocumentPage; readonly words: Words };

/** A document with everything that belongs to it. */
export function DocumentArticle(props: { readonly page: DocumentPage; readonly frame: PageFrame }) {
  const { page, frame } = props;
  const words = wordsOf(frame.language);
  const language = page.textLanguage;
  return (
    <article class="doc">
      <Facts facts={factsOf(page.facts, words)} label={words.facts} />
      <h1 {...(language ? { lang: language } : {})}>{page.title}</h1>
      {page.facts.documentNumber ? <p class="number">{page.facts.documentNumber}</p> : null}
      <ByLine page={page} words={words} />
      {page.notices.map(noticeOf)}
      {page.abstract ? (
        <p class="abstract">
          <b>{words.abstract}</b>
          {page.abstract}
        </p>
      ) : null}
      <Linked title={words.interpretations} rows={page.interpretations} />
      <Linked title={words.interprets} rows={page.interprets} />
      <DocumentText html={page.body} tableLabel={words.table} language={language} />
      <Attachments
        attachments={page.attachments}
        heading={words.attachments}
        otherFormat={{ label: words.otherFormat, href: frame.footer.reportErrorHref }}
      />
      <Linked title={words.related} rows={page.related} />
      <Corrections page={page} words={words} />
      <Proof page={page} words={words} reportErrorHref={frame.footer.reportErrorHref} />
    </article>
  );
}

function factsOf(facts: DocumentFacts, words: Words) {
  return [
    [words.indexNumber, facts.indexNumber],
    [words.theme, facts.theme],
    [
      words.publisher,
      facts.publisherHref ? <a href={facts.publisherHref}>{facts.publisher}</a> : facts.publisher,
    ],
    [words.genre, facts.genre],
    [words.writtenOn, facts.writtenOn],
    [words.publishedOn, facts.publishedAt],
    [words.documentNumber, facts.documentNumber],
    [words.effectiveFrom, facts.effectiveFrom],
    [
      words.validityLabel,
      facts.validity ? (
        <>
          {stateTag(validityTag(facts.validity, words))}
          {facts.validityNote}
        </>
      ) : null,
    ],
    [words.opennessLabel, words.openness[facts.openness]],
  ] as const;
}

function ByLine({ page, words }: Part) {
  const { publishedAt } = page.facts;
  return (
    <div class="by">
      <span>
        {words.publishedAt + words.colon}
        <time dateTime={publishedAt}>{publishedAt}</time>
      </span>
      <span>{words.source + words.colon + page.source}</span>
      {page.author ? <span>{words.author + words.colon + page.author}</span> : null}
      <Setting
        name="text"
        legend={words.textSize}
        initial="medium"
        choices={[
          { value: "large", label: words.textLarge },
          { value: "medium", label: words.textMedium },
          { value: "small", label: words.textSmall },
        ]}
      />
      <button type="button" class="plain" data-print hidden>
        {words.print}
      </button>
    </div>
  );
}

function noticeOf(notice: DocumentNotice) {
  return (
    <p class={`alert ${notice.tone}`}>
      {notice.text}
      {notice.link ? <a href={notice.link.href}>{notice.link.label}</a> : null}
    </p>
  );
}

function Linked({ title, rows }: { readonly title: string; readonly rows: readonly ListRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="linked">
      <h2>{title}</h2>
      <Rows rows={rows} />
    </section>
  );
}

function Corrections({ page, words }: Part) {
  if (page.corrections.length === 0) return null;
  return (
    <section class="linked" id="corrections">
      <h2>{words.corrections}</h2>
      <ul>{page.corrections.map(correctionItem)}</ul>
    </section>
  );
}

function correctionItem(correction: Correction) {
  return (
    <li>
      <time dateTime={correction.at}>{correction.at}</time> {correction.text}
    </li>
  );
}

function Proof({ page, words, reportErrorHref }: Part & { readonly reportErrorHref: string }) {
  const { proof } = page;
  return (
    <p class="proof">
      {proof ? (
        <span>
          {words.proofDigest} <code>SHA-256 {proof.digest}</code>
          {words.comma}
          {words.signedBy(proof.signer, proof.signedAt)}
          {words.stop}
        </span>
      ) : null}
      {proof?.verifyHref ? <a href={proof.verifyHref}>{words.verify}</a> : null}
      <a href={reportErrorHref}>{words.reportPageError}</a>
    </p>
  );
}
