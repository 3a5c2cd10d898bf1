// What the screens may ask of the program: `call("session_open", { session })`, typed by Commands.
import { transport } from "$transport";
import type { Commands } from "./commands";
import type { AppError, ErrorCode } from "./bindings.gen";

export type * from "./bindings.gen";
export type { Commands } from "./commands";

export type CommandName = keyof Commands;

/** An error of the program: `code` for the table of sentences, `message` for logs. */
export class BackendError extends Error {
  readonly code: ErrorCode;
  readonly context: Record<string, string>;

  constructor(error: AppError) {
    super(error.message);
    this.name = "BackendError";
    this.code = error.code;
    this.context = error.context;
  }
}

/** Whatever was thrown, as an error with a code; what has none is "internal". */
export function asBackendError(thrown: unknown): BackendError {
  if (thrown instanceof BackendError) return thrown;
  if (isAppError(thrown)) return new BackendError(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new BackendError({ code: "internal", message, context: {} });
}

/** Calls one command of the shell; throws BackendError. */
export async function call<K extends CommandName>(name: K, args: Commands[K][0]): Promise<Commands[K][1]> {
  try {
    return (await transport(name, args)) as Commands[K][1];
  } catch (thrown) {
    throw asBackendError(thrown);
  }
}

function isAppError(value: unknown): value is AppError {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}
