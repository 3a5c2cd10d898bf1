// Development only: a shell pretended in memory (`npm run dev`), so that screens can be looked at
// in a browser. Never part of the build.
export const transport = (name: string): Promise<unknown> =>
  Promise.reject({ code: "not_available", message: name, context: { what: name } });
