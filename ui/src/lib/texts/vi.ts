import { carry } from "./carry";
import { gathered } from "./gathered";
import { home } from "./home";
import { issue } from "./issue";
import { nouns } from "./nouns";
import { people } from "./people";
import { prepare } from "./prepare";
import { record } from "./record";
import { review } from "./review";
import { room } from "./room";
import { search } from "./search";
import { settings } from "./settings";
import { shared } from "./shared";
import { similar } from "./similar";
import { words } from "./words";

/** Vietnamese, screen by screen. */
export const vi = { home, carry, gathered, prepare, record, review, room, issue, settings, search, similar, people, nouns, shared, words };
