import type { Editor } from "@tiptap/react";
import { Input, Modal } from "antd";
import { useState } from "react";
import { Field } from "../../form/field.tsx";

type Given = { readonly editor: Editor; readonly close: () => void };

/** Asks where a link leads; an empty address takes the link off. */
export function LinkDialog({ editor, close }: Given) {
  const [href, setHref] = useState(String(editor.getAttributes("link")["href"] ?? ""));
  const written = href.trim();
  const isFine = written === "" || /^(?:https?:\/\/\S+|\/(?!\/)\S*)$/i.test(written);
  const done = () => {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (written === "") chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      chain
        .insertContent({
          type: "text",
          text: written,
          marks: [{ type: "link", attrs: { href: written } }],
        })
        .run();
    else chain.setLink({ href: written }).run();
    close();
  };
  return (
    <Modal
      title="链接"
      open
      onCancel={close}
      onOk={done}
      okText="确定"
      okButtonProps={{ disabled: !isFine }}
    >
      <Field
        label="网址"
        hint="留空并确定，就去掉链接。"
        error={isFine ? undefined : "网址以 http:// 或 https:// 开头；本站的页面可以从 / 写起。"}
      >
        {(control) => (
          <Input
            {...control}
            value={href}
            onChange={(event) => setHref(event.target.value)}
            onPressEnter={() => isFine && done()}
          />
        )}
      </Field>
    </Modal>
  );
}

/** Asks what a picture shows, for those who do not see it. */
export function AlternativeDialog({ editor, close }: Given) {
  const [alt, setAlt] = useState(String(editor.getAttributes("image")["alt"] ?? ""));
  const done = () => {
    editor.chain().focus().updateAttributes("image", { alt: alt.trim() }).run();
    close();
  };
  return (
    <Modal title="图片的替代文字" open onCancel={close} onOk={done} okText="确定">
      <Field
        label="这张图片说明了什么"
        hint="读屏软件会读出这句话；图片里的文字也应写在这里或正文里。"
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={alt}
            maxLength={200}
            rows={3}
            onChange={(event) => setAlt(event.target.value)}
          />
        )}
      </Field>
    </Modal>
  );
}
