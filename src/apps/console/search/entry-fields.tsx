import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { Field } from "../form/field.tsx";
import { addDays } from "../words/days.ts";
import { lexiconQuery } from "./lexicon-query.ts";
import { TargetField } from "./target-field.tsx";
import type { Item, Kind, Opened } from "./words.ts";

const SEPARATED = "多个词用顿号或逗号隔开。";

type Of<K extends Kind> = Extract<Item, { readonly kind: K }>;

function known<K extends Kind>(opened: Opened, kind: K): Of<K> | null {
  return opened.item?.kind === kind ? (opened.item as Of<K>) : null;
}

export function SynonymFields({ opened }: { readonly opened: Opened }) {
  const item = known(opened, "synonyms");
  return (
    <>
      <Field label="词语" hint={SEPARATED} required>
        {(control) => (
          <Input
            {...control}
            name="words"
            defaultValue={item?.words.join("、") ?? opened.question ?? ""}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        label="规范用语"
        hint="文件里的说法。填了就只从上面的词找到这里的词；不填，上面的词互相都能找到。"
      >
        {(control) => (
          <Input
            {...control}
            name="official"
            defaultValue={item?.official.join("、")}
            autoComplete="off"
          />
        )}
      </Field>
    </>
  );
}

export function ShortNameFields({ opened }: { readonly opened: Opened }) {
  const item = known(opened, "short-name");
  return (
    <>
      <Field label="简称" required>
        {(control) => (
          <Input
            {...control}
            name="short"
            defaultValue={item?.short ?? opened.question ?? ""}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label="全称" hint={SEPARATED} required>
        {(control) => (
          <Input {...control} name="full" defaultValue={item?.full.join("、")} autoComplete="off" />
        )}
      </Field>
    </>
  );
}

export function BlockedFields({ opened }: { readonly opened: Opened }) {
  const item = known(opened, "blocked");
  return (
    <Field label="屏蔽词" hint="含有这个词的搜索都算在内，空格、标点、全角半角不影响。" required>
      {(control) => (
        <Input
          {...control}
          name="term"
          defaultValue={item?.term ?? opened.question ?? ""}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

const USUAL_DAYS = 30;

export function PinFields({ opened }: { readonly opened: Opened }) {
  const item = known(opened, "pinned");
  const { data } = useQuery(lexiconQuery("pinned"));
  const today = data?.today ?? "";
  return (
    <>
      <Field label="搜索词" hint={`${SEPARATED}词序和空格不同也算同一句。`} required>
        {(control) => (
          <Input
            {...control}
            name="questions"
            defaultValue={item?.questions.join("，") ?? opened.question ?? ""}
            autoComplete="off"
          />
        )}
      </Field>
      <TargetField item={item} question={opened.question} />
      <Field label="一句话说明" hint="可以不填。直接告诉群众结论或办法，最多 200 个字。">
        {(control) => (
          <Input.TextArea {...control} name="sentence" rows={2} defaultValue={item?.sentence} />
        )}
      </Field>
      <div className="field-row" key={today}>
        <Field label="从" required>
          {(control) => (
            <input
              {...control}
              type="date"
              className="native"
              name="from"
              defaultValue={item?.from ?? today}
              required
            />
          )}
        </Field>
        <Field label="到（含）" hint="最长一年，到期自动撤下。" required>
          {(control) => (
            <input
              {...control}
              type="date"
              className="native"
              name="to"
              defaultValue={item?.to ?? (today === "" ? "" : addDays(today, USUAL_DAYS))}
              required
            />
          )}
        </Field>
      </div>
    </>
  );
}
