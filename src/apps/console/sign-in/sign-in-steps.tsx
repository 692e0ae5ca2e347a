import { lazy, Suspense, useState } from "react";
import type { Session } from "../api/session.ts";
import { Loading } from "../layout/states.tsx";
import { CodeStep } from "./code-step.tsx";
import type { Heading } from "./heading.ts";
import { NewPasswordStep } from "./new-password-step.tsx";
import { PasswordStep } from "./password-step.tsx";

const EnrolmentStep = lazy(() => import("./enrolment-step.tsx"));

/**
 * All that stands between somebody and the console, one step after the other: password, a password of their
 * own, the second factor or setting it up. `username` is given where the same person signs in again.
 */
export function SignInSteps({
  session,
  username,
  heading,
  onDone,
}: {
  readonly session: Session;
  readonly username?: string;
  readonly heading: Heading;
  readonly onDone: (session: Session) => void;
}) {
  const [reached, setReached] = useState(session);
  const goOn = (next: Session) => {
    if (next.person !== null && next.step === null) onDone(next);
    else setReached(next);
  };
  if (reached.step === "new-password") return <NewPasswordStep heading={heading} onDone={goOn} />;
  if (reached.step === "second-factor") return <CodeStep heading={heading} onDone={goOn} />;
  if (reached.step === "enrolment") {
    return (
      <Suspense fallback={<Loading rows={2} />}>
        <EnrolmentStep heading={heading} onDone={goOn} />
      </Suspense>
    );
  }
  return (
    <PasswordStep
      oidc={reached.oidc}
      heading={heading}
      onDone={goOn}
      {...(username === undefined ? {} : { username })}
    />
  );
}
