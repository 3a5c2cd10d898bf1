// The one table of what the window says. A second language is another value of the type Texts.
import { vi } from "./vi";

export type Texts = typeof vi;
export const t: Texts = vi;
