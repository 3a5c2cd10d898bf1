// How the window is built: static files with relative addresses, nothing inline, nothing remote.
import { fileURLToPath, URL } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode, command }) => ({
  base: "./",
  plugins: [svelte()],
  resolve: {
    alias: {
      $lib: here("./src/lib"),
      // The commands of the shell, or (development only) a pretended shell in memory.
      $transport:
        mode === "fake" && command === "serve"
          ? here("./dev/fake/index.ts")
          : here("./src/lib/backend/transport.ts"),
      $sentences: here("../crates/app/src/error/sentences.json"),
    },
    // Component tests mount the browser's build of Svelte.
    ...(mode === "test" ? { conditions: ["browser"] } : {}),
  },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The window, and the room screen, which loads nothing of it.
    rollupOptions: { input: { main: here("./index.html"), room: here("./room.html") } },
  },
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
}));
