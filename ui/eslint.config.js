// Lints of the window, with the import rule of the house:
//   routes → lib only (never another route); lib never → routes; shared knows no domain;
//   only lib/backend talks to Tauri.
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import js from "@eslint/js";
import svelteConfig from "./svelte.config.js";

const tauri = {
  group: ["@tauri-apps/*", "$transport"],
  message: "Only src/lib/backend talks to the shell: use call() from $lib/backend.",
};
const routes = {
  group: ["**/routes/**", "$lib/../routes/**"],
  message: "lib doesn't know the screens; arrows point from routes to lib.",
};
const otherRoutes = {
  regex: "^\\.\\./(?!\\.\\./\\.\\./dev/(?:hands|stage|record-screen)$)",
  message: "A screen imports its own folder and $lib only; its tests also the hands and the stage of dev/.",
};
const domain = {
  regex: "^(\\$lib/(?!shared/|texts$|texts/)|\\.\\./(?!texts$|texts/|shared/))",
  message: "shared/ holds atoms without knowledge of the domain.",
};
const restrict = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/lib/backend/bindings.gen.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-undef": "off",
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Maps here are made anew by $derived, never changed in place.
      "svelte/prefer-svelte-reactivity": "off",
      "@typescript-eslint/explicit-module-boundary-types": "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
  },
  // The tables of texts are one literal each; their types are read off them.
  { files: ["src/lib/texts/*"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  { files: ["src/**/*"], rules: restrict(tauri) },
  { files: ["src/lib/**/*"], rules: restrict(tauri, routes) },
  { files: ["src/lib/shared/**/*"], rules: restrict(tauri, routes, domain) },
  { files: ["src/lib/backend/**/*"], rules: restrict(routes) },
  { files: ["src/routes/**/*"], rules: restrict(tauri, otherRoutes) },
);
