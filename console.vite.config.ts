import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The server fills in __NONCE__ for each answer, so that the styles of Ant Design pass the content policy.
export default defineConfig({
  root: at("src/apps/console"),
  base: "/admin/",
  plugins: [react()],
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: at("dist/apps/console"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    sourcemap: false,
  },
  server: { proxy: { "/api": "http://127.0.0.1:3000", "/files": "http://127.0.0.1:3000" } },
});
