import { expect, it } from "vitest";
import { accountsMessages } from "./messages.ts";

it.each(Object.entries(accountsMessages))("says in Chinese what to do: %s", (_code, sentence) => {
  expect(sentence).toMatch(/^[\p{Script=Han}\d、，；。]+。$/u);
});
