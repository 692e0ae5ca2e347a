import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ClearOutlined,
  ItalicOutlined,
  LineOutlined,
  LinkOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  TableOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from "@ant-design/icons";
import type { Editor } from "@tiptap/react";
import type { ReactNode } from "react";

/** One tool of the editor. Those without `run` open something that the toolbar holds. */
export type Tool = {
  readonly name: string;
  readonly label: string;
  readonly face?: ReactNode;
  readonly keys?: string;
  readonly words?: boolean;
  readonly run?: (editor: Editor) => void;
  readonly isOn?: (editor: Editor) => boolean;
};

const mark = (name: string, label: string, face: ReactNode, keys: string): Tool => ({
  name,
  label,
  face,
  keys,
  run: (editor) => void editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
});
const align = (to: string, label: string, face: ReactNode, keys?: string): Tool => ({
  name: `align-${to}`,
  label,
  face,
  ...(keys === undefined ? {} : { keys }),
  run: (editor) => {
    const chain = editor.chain().focus();
    if (to === "left") chain.unsetTextAlign().run();
    else chain.toggleTextAlign(to).run();
  },
  isOn: (editor) =>
    to === "left"
      ? !["center", "right", "flush"].some((one) => editor.isActive({ textAlign: one }))
      : editor.isActive({ textAlign: to }),
});

export const groups: readonly (readonly Tool[])[] = [
  [
    {
      name: "undo",
      label: "撤销",
      face: <UndoOutlined />,
      keys: "Ctrl+Z",
      run: (editor) => void editor.chain().focus().undo().run(),
    },
    {
      name: "redo",
      label: "重做",
      face: <RedoOutlined />,
      keys: "Ctrl+Shift+Z",
      run: (editor) => void editor.chain().focus().redo().run(),
    },
  ],
  [
    mark("bold", "加粗", <BoldOutlined />, "Ctrl+B"),
    mark("italic", "斜体", <ItalicOutlined />, "Ctrl+I"),
    mark("underline", "下划线", <UnderlineOutlined />, "Ctrl+U"),
    mark("superscript", "x² 上标", <span>x²</span>, "Ctrl+."),
    mark("subscript", "x₂ 下标", <span>x₂</span>, "Ctrl+,"),
  ],
  [
    align("left", "首行缩进的正文", <AlignLeftOutlined />),
    align("center", "居中", <AlignCenterOutlined />, "Ctrl+Shift+E"),
    align("right", "居右（落款）", <AlignRightOutlined />, "Ctrl+Shift+R"),
    align("flush", "顶格（主送机关）", <span>顶格</span>),
  ],
  [
    {
      name: "bulletList",
      label: "项目符号",
      face: <UnorderedListOutlined />,
      run: (editor) => void editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive("bulletList"),
    },
    {
      name: "orderedList",
      label: "编号",
      face: <OrderedListOutlined />,
      run: (editor) => void editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive("orderedList"),
    },
    {
      name: "blockquote",
      label: "引文",
      face: <span>引文</span>,
      run: (editor) => void editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive("blockquote"),
    },
  ],
  [
    {
      name: "link",
      label: "链接",
      face: <LinkOutlined />,
      isOn: (editor) => editor.isActive("link"),
    },
    { name: "picture", label: "插入图片", face: <PictureOutlined /> },
    {
      name: "insertTable",
      label: "插入表格",
      face: <TableOutlined />,
      run: (editor) =>
        void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    {
      name: "footnote",
      label: "插入脚注",
      face: <span>脚注</span>,
      run: (editor) => void editor.chain().focus().addFootnote().run(),
    },
    {
      name: "rule",
      label: "分隔线",
      face: <LineOutlined />,
      run: (editor) => void editor.chain().focus().setHorizontalRule().run(),
    },
  ],
  [
    {
      name: "clear",
      label: "清除格式",
      face: <ClearOutlined />,
      run: (editor) =>
        void editor.chain().focus().unsetAllMarks().clearNodes().unsetTextAlign().run(),
    },
    { name: "word", label: "导入 Word 文件", face: <span>导入 Word</span>, words: true },
  ],
];

const inTable = (
  name: string,
  label: string,
  run: (editor: Editor) => void,
  isOn?: (editor: Editor) => boolean,
): Tool => ({
  name,
  label,
  run,
  ...(isOn === undefined ? {} : { isOn }),
});

export const tableTools: readonly Tool[] = [
  inTable("row-before", "上方加行", (editor) => void editor.chain().focus().addRowBefore().run()),
  inTable("row-after", "下方加行", (editor) => void editor.chain().focus().addRowAfter().run()),
  inTable(
    "column-before",
    "左侧加列",
    (editor) => void editor.chain().focus().addColumnBefore().run(),
  ),
  inTable(
    "column-after",
    "右侧加列",
    (editor) => void editor.chain().focus().addColumnAfter().run(),
  ),
  inTable("merge", "合并单元格", (editor) => void editor.chain().focus().mergeCells().run()),
  inTable("split", "拆分单元格", (editor) => void editor.chain().focus().splitCell().run()),
  inTable("header-row", "表头行", (editor) => void editor.chain().focus().toggleHeaderRow().run()),
  inTable("delete-row", "删除行", (editor) => void editor.chain().focus().deleteRow().run()),
  inTable("delete-column", "删除列", (editor) => void editor.chain().focus().deleteColumn().run()),
  inTable("delete-table", "删除表格", (editor) => void editor.chain().focus().deleteTable().run()),
];
