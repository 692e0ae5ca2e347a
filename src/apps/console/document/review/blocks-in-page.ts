/** A block of running text on a page, numbered as the server numbers the blocks of a body. */
export type PageBlock = {
  text: string;
  /** Its texts and pictures in order, and where each begins in the block's text. */
  readonly pieces: { readonly node: Node; readonly at: number }[];
};

const OWN = /^(?:P|H2|H3|H4|CAPTION|FIGCAPTION)$/;
const WHERE_BARE = /^(?:LI|TD|TH|BLOCKQUOTE)$/;

type Holder = { block: PageBlock | null; held: boolean };

/** The blocks of a body that is shown on a page, by the same rules as `textBlocksOf` on the server. */
export function blocksInPage(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const open: Holder[] = [];
  const begin = (holder: Holder): PageBlock => {
    const block: PageBlock = { text: "", pieces: [] };
    blocks.push(block);
    holder.block = block;
    for (const outer of open) outer.held = true;
    return block;
  };
  const add = (node: Node, text: string) => {
    const holder = open.at(-1);
    if (
      holder === undefined ||
      (holder.block === null && text.trim() === "" && node.nodeType === 3)
    )
      return;
    const block = holder.block ?? begin(holder);
    block.pieces.push({ node, at: block.text.length });
    block.text += text;
  };
  const visit = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) add(node, node.nodeValue ?? "");
      else if (node.nodeName === "BR") add(node, "\n");
      else if (node.nodeName === "IMG") add(node, "\u{fffc}");
      else if (OWN.test(node.nodeName) || WHERE_BARE.test(node.nodeName)) {
        const holder: Holder = { block: null, held: false };
        open.push(holder);
        if (OWN.test(node.nodeName)) begin(holder);
        visit(node);
        if (holder.block === null && !holder.held) begin(holder);
        open.pop();
      } else visit(node);
    }
  };
  visit(root);
  return blocks;
}
