import { Modal } from "antd";
import type { ReactNode } from "react";

/** A form above the list that it belongs to; on a phone it takes the whole window. */
export function FormDialog({
  title,
  open,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Modal
      title={title}
      open={open}
      footer={null}
      width={wide ? 820 : 560}
      destroyOnHidden
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {children}
    </Modal>
  );
}
