import { Button } from "antd";
import { useState } from "react";
import { keepFormToken, type Answer } from "../api/client.ts";
import type { Session } from "../api/session.ts";
import { Enrolment } from "./enrolment.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import type { Heading } from "./heading.ts";
import { words } from "./words.ts";

type Confirmed = Answer<"POST /api/second-factor">;

/** Setting up the second factor where the server demands one: QR code, first code, recovery codes. */
export default function EnrolmentStep({
  heading: Title,
  onDone,
}: {
  readonly heading: Heading;
  readonly onDone: (session: Session) => void;
}) {
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  if (confirmed === null) {
    return (
      <>
        <Title className="step-title">设置动态码</Title>
        <p className="step-lead">{words.enrol}</p>
        <Enrolment
          onConfirmed={(session) => {
            keepFormToken(session.formToken);
            setConfirmed(session);
          }}
        />
      </>
    );
  }
  return (
    <>
      <Title className="step-title">收好恢复码</Title>
      <RecoveryCodes codes={confirmed.recoveryCodes} />
      <Button type="primary" block size="large" onClick={() => onDone(confirmed)}>
        已收好，进入后台
      </Button>
    </>
  );
}
