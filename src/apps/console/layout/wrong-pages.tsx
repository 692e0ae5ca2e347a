import { Link, useRouter } from "@tanstack/react-router";
import { Page } from "./page.tsx";
import { Nothing, Trouble } from "./states.tsx";

/** An address that leads nowhere. */
export function NoSuchPage() {
  return (
    <Page title="没有这个页面">
      <Nothing title="网址可能写错了，或者这一页已经移走。">
        <p>
          <Link to="/">回到待办</Link>
        </p>
      </Nothing>
    </Page>
  );
}

/** A page that broke: the rest of the console goes on. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const router = useRouter();
  return (
    <Page title="这个页面出了错">
      <Trouble error={error} again={() => void router.invalidate()} />
    </Page>
  );
}
