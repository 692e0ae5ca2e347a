import { Button } from "antd";
import { Field } from "../form/field.tsx";
import {
  partsOf,
  withItem,
  withoutItem,
  withParts,
  withText,
  type RequestForm,
} from "./register-form.ts";
import { formWords, wayWords } from "./words.ts";

type Asked = RequestForm["asked"];
const MOST = 20;

/** What is asked for, one thing each, and how it is wanted. */
export function AskedFields({
  asked,
  errors,
  onChange,
}: {
  readonly asked: Asked;
  readonly errors: (field: string) => string | undefined;
  readonly onChange: (asked: Asked) => void;
}) {
  return (
    <section className="sheet">
      <h2>申请公开什么</h2>
      <p className="request-told">一项写一件事，答复时逐项回应（一事一申请）。</p>
      {asked.items.map((item) => (
        <AskedItem
          key={item.place}
          asked={asked}
          place={item.place}
          text={item.text}
          error={errors(`asked.items.${item.place - 1}.text`)}
          onChange={onChange}
        />
      ))}
      {asked.items.length >= MOST ? null : (
        <Button onClick={() => onChange(withItem(asked))}>再加一项</Button>
      )}
      <div className="request-gap" />
      <Field label="文号或者其他便于查找的特征" hint="例如文号、项目名称、年份。">
        {(control) => (
          <input
            {...control}
            className="native"
            value={asked.features}
            onChange={(event) => onChange({ ...asked, features: event.target.value })}
          />
        )}
      </Field>
      <div className="field-row">
        <Field label="提供形式">
          {(control) => (
            <select
              {...control}
              className="native"
              value={asked.form}
              onChange={(event) =>
                onChange({ ...asked, form: event.target.value as Asked["form"] })
              }
            >
              {Object.entries(formWords).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="获取途径">
          {(control) => (
            <select
              {...control}
              className="native"
              value={asked.way}
              onChange={(event) => onChange({ ...asked, way: event.target.value as Asked["way"] })}
            >
              {Object.entries(wayWords).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="阅读、听力等需要的帮助" hint="没有就不填（条例第四十三条）。">
          {(control) => (
            <input
              {...control}
              className="native"
              value={asked.helpWanted}
              onChange={(event) => onChange({ ...asked, helpWanted: event.target.value })}
            />
          )}
        </Field>
      </div>
      <label className="request-tick">
        <input
          type="checkbox"
          checked={asked.acceptsOtherForm}
          onChange={(event) => onChange({ ...asked, acceptsOtherForm: event.target.checked })}
        />
        不能按上述形式提供时，接受其他形式
      </label>
    </section>
  );
}

function AskedItem({
  asked,
  place,
  text,
  error,
  onChange,
}: {
  readonly asked: Asked;
  readonly place: number;
  readonly text: string;
  readonly error: string | undefined;
  readonly onChange: (asked: Asked) => void;
}) {
  const parts = partsOf(text);
  return (
    <div className="request-item">
      <Field label={`第 ${place} 项`} required error={error}>
        {(control) => (
          <textarea
            {...control}
            className="native"
            rows={2}
            required
            value={text}
            onChange={(event) => onChange(withText(asked, place, event.target.value))}
          />
        )}
      </Field>
      <div className="request-item-acts">
        {parts === null ? null : (
          <Button size="small" onClick={() => onChange(withParts(asked, place, parts))}>
            拆成 {parts.length} 项
          </Button>
        )}
        {asked.items.length < 2 ? null : (
          <Button
            size="small"
            onClick={() => onChange(withoutItem(asked, place))}
            aria-label={`去掉第 ${place} 项`}
          >
            去掉
          </Button>
        )}
      </div>
    </div>
  );
}
