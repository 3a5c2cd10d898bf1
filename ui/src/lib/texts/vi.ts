import { gathered } from "./gathered";
import { home } from "./home";
import { issue } from "./issue";
import { nouns } from "./nouns";
import { people } from "./people";
import { prepare } from "./prepare";
import { record } from "./record";
import { review } from "./review";
import { search } from "./search";
import { settings } from "./settings";
import { shared } from "./shared";
import { similar } from "./similar";

/** Vietnamese, screen by screen. */
export const vi = { home, gathered, prepare, record, review, issue, settings, search, similar, people, nouns, shared };
