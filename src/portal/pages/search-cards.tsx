import { Facts, type Fact } from "../../ui/facts.tsx";
import { LinkLine } from "../../ui/link-lists.tsx";
import type { AnswerCard } from "./search-view.ts";
import { searchWords as say } from "./search-words.ts";

/** Direct answers above the hits. */
export function AnswerCards({ cards }: { readonly cards: readonly AnswerCard[] }) {
  return (
    <section class="cards" aria-label={say.answers}>
      {cards.map(cardOf)}
    </section>
  );
}

function cardOf(card: AnswerCard) {
  return (
    <div class="card">
      <p class="quiet">{card.kind}</p>
      <h2>
        <a href={card.href}>{card.title}</a>
      </h2>
      {card.note === null ? null : <p>{card.note}</p>}
      {card.facts.length > 0 ? <Facts label={card.title} facts={card.facts.map(factOf)} /> : null}
      {card.links.length > 0 ? <LinkLine links={card.links} /> : null}
    </div>
  );
}

function factOf({ name, text, href }: AnswerCard["facts"][number]): Fact {
  return [name, href === undefined ? text : <a href={href}>{text}</a>];
}
