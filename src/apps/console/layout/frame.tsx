import { Outlet } from "@tanstack/react-router";
import { Layout } from "antd";

/** What surrounds every page of the console. */
export function Frame() {
  return (
    <Layout>
      <Layout.Content>
        <Outlet />
      </Layout.Content>
    </Layout>
  );
}
