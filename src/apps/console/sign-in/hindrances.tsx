import { useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { call, keepFormToken, onHindrance, type Hindrance } from "../api/client.ts";
import { keepSession, usePerson, type Session } from "../api/session.ts";
import { ProofForm } from "./proof-form.tsx";
import { SignInSteps } from "./sign-in-steps.tsx";
import "./sign-in.css";
import { words } from "./words.ts";

type Shown =
  | { readonly kind: "sign-in"; readonly session: Session }
  | { readonly kind: "proof" }
  | null;

/** Asks to sign in again, or for a new proof, above the page as it stands; what was refused then goes on. */
export function Hindrances() {
  const person = usePerson();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown>(null);
  const answer = useRef<(overcome: boolean) => void>(null);

  useEffect(() => {
    const ask = (next: Exclude<Shown, null>) => {
      setShown(next);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      answer.current = resolve;
      return promise;
    };
    const overcome = async (hindrance: Hindrance): Promise<boolean> => {
      if (hindrance === "needs-fresh-proof") return ask({ kind: "proof" });
      const session = await call("GET /api/session", {});
      keepFormToken(session.formToken);
      if (session.person?.id === person.id && session.step === null) return true;
      return ask({ kind: "sign-in", session });
    };
    // Several questions are refused at once when a session ends: they all wait for the one answer.
    let underWay: Promise<boolean> | null = null;
    onHindrance((hindrance) => {
      underWay ??= overcome(hindrance).finally(() => (underWay = null));
      return underWay;
    });
  }, [person.id]);

  const end = (overcome: boolean) => {
    answer.current?.(overcome);
    answer.current = null;
    setShown(null);
  };
  const signedIn = (session: Session) => {
    if (session.person?.id !== person.id) return location.reload();
    keepSession(queries, session);
    end(true);
  };

  return (
    <Modal
      open={shown !== null}
      footer={null}
      onCancel={() => end(false)}
      mask={{ closable: false }}
      destroyOnHidden
      width={420}
      title={shown?.kind === "proof" ? "确认是您本人" : "请重新登录"}
    >
      <p className="step-lead">{shown?.kind === "proof" ? words.proof : words.expired}</p>
      {shown?.kind === "proof" ? <ProofForm onDone={() => end(true)} /> : null}
      {shown?.kind === "sign-in" ? (
        <>
          <SignInSteps
            session={shown.session}
            username={person.username}
            heading="h2"
            onDone={signedIn}
          />
          <button type="button" className="link-button" onClick={() => location.reload()}>
            {words.someoneElse}
          </button>
        </>
      ) : null}
    </Modal>
  );
}
