import { describedBy, Choice, Field, Lines, Tick } from "./fields.tsx";
import { formWords, wayWords } from "./form-words.ts";
import { MOST_ITEMS } from "./form-text.ts";
import type { AlreadyPublic, FormView } from "./form-view.ts";

const ITEM_HINT =
  "写文件名称、文号；不知道的，写时间、地点、项目名等能帮助查找的特征。一项写一件事。";

/** What is wanted, from whom, and how it shall come (条例 art. 29(2), (3)). */
export function AskedFields({ view }: { readonly view: FormView }) {
  const { state } = view;
  return (
    <>
      <Agency view={view} />
      <Items view={view} />
      <Lines
        state={state}
        name="features"
        label="其他线索（可不填）"
        hint="文号、发文时间、经办单位、在哪里听说的，都有助于查找。"
      />
      <Choice state={state} name="form" label="要什么形式" choices={formWords} />
      <Choice state={state} name="way" label="怎么拿到" choices={wayWords} />
      <Tick state={state} name="acceptsOtherForm" label="没有我要的形式时，可以用其他形式提供" />
      <Lines
        state={state}
        name="helpWanted"
        label="阅读、视听需要帮助吗（可不填）"
        hint="看不清、听不清或者阅读有困难的，写明需要什么帮助，例如大字版、电话朗读。"
      />
    </>
  );
}

function Agency({ view }: { readonly view: FormView }) {
  const problem = view.state.problems.organization;
  const hint = "信息是谁制作的就向谁申请。选错了不要紧，我们会告诉您该找谁。";
  return (
    <Field
      id="organization"
      name="organization"
      label="向哪个机关申请"
      isNeeded
      {...{ hint, problem }}
    >
      <select
        id="organization"
        name="organization"
        aria-required="true"
        {...describedBy("organization", { hint, problem })}
      >
        <option value="">请选择</option>
        {view.agencies.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.agencies.map(({ slug, name }) => (
              <option key={slug} value={slug} selected={slug === view.state.text.organization}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function Items({ view }: { readonly view: FormView }) {
  const { items } = view.state.text;
  const problem = view.state.problems.items;
  const isMany = items.length > 1;
  return (
    <div class={problem === undefined ? "items" : "items wrong"} data-items>
      {items.map((text, index) => {
        const id = `item-${index + 1}`;
        const isFirst = index === 0;
        const has = isFirst ? { hint: ITEM_HINT, problem } : {};
        return (
          <Field
            key={id}
            id={id}
            name="items"
            label={isMany ? `要的信息，第 ${index + 1} 项` : "要的信息"}
            isNeeded={isFirst}
            {...has}
          >
            <textarea
              id={id}
              name="items"
              rows={3}
              {...(isFirst ? { "aria-required": "true" as const } : {})}
              {...describedBy(id, has)}
            >
              {text}
            </textarea>
            {isMany ? (
              <button class="plain remove" name="do" value={`remove-${index + 1}`} data-remove>
                删去第 {index + 1} 项
              </button>
            ) : null}
          </Field>
        );
      })}
      <p class="actions">
        {items.length < MOST_ITEMS ? (
          <button class="button quiet" name="do" value="add" data-add>
            再加一项
          </button>
        ) : null}
        <button class="button quiet" name="do" value="search" data-search>
          先查一查有没有公开
        </button>
      </p>
      <div class="already" data-already aria-live="polite">
        {view.otherMatter === null ? null : <p class="said">{view.otherMatter.sentence}</p>}
        {view.already === null ? null : <Already found={view.already} />}
      </div>
    </div>
  );
}

function Already({ found }: { readonly found: readonly AlreadyPublic[] }) {
  if (found.length === 0) return <p class="quiet">没有查到已经公开的相近文件，请接着填写。</p>;
  return (
    <>
      <h3>这些已经公开，看看是不是您要的，是就不用申请了</h3>
      <ul>
        {found.map(({ href, label, note }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener">
              {label}
            </a>
            <small>{note}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
