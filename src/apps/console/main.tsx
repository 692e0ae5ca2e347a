import { LoadingOutlined } from "@ant-design/icons";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "./api/client.ts";
import "./console.css";
import { usePhone } from "./layout/phone.ts";
import { giveStylesTheNonce } from "./layout/styles-with-nonce.ts";
import { themeFor } from "./layout/theme.ts";
import { openRouter } from "./router.tsx";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; only a broken line is worth another try.
      retry: (times, error) => times < 2 && error instanceof Problem && error.status === 0,
    },
  },
});
const router = openRouter(queries);
const place = document.querySelector("#console");
const nonce = document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
giveStylesTheNonce(nonce);

function Console() {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeFor(usePhone())}
      csp={{ nonce }}
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-label="正在办理" /> }}
      wave={{ disabled: true }}
    >
      <App>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
}
