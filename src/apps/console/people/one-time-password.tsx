import { Button, Modal } from "antd";
import { words } from "./words.ts";

/** A one-time password, shown this once. */
export function OneTimePassword({
  name,
  password,
  onClose,
}: {
  readonly name: string;
  readonly password: string | null;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      title={`${name}的一次性密码`}
      open={password !== null}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已告诉本人
        </Button>
      }
    >
      <p>{words.oneTime}</p>
      <code className="one-time">{password}</code>
    </Modal>
  );
}
