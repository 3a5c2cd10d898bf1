// The one door to the shell.
import { invoke } from "@tauri-apps/api/core";

/** Sends a command to the shell; rejects with whatever the shell answers as error. */
export const transport = (name: string, args: Record<string, unknown>): Promise<unknown> => invoke(name, args);
