// What a later session did about an opinion of an earlier one, as that earlier one shows it.
import type { AnsweredLater } from "$lib/backend";
import { vietnamDate } from "$lib/dates";
import { t } from "$lib/texts";

/** "trả lời tại chỗ tại kỳ ngày 03/11/2026". */
export const laterSays = (later: AnsweredLater): string =>
  t.carry.later(later.outcome ? t.nouns.outcome[later.outcome] : t.carry.how[later.how], vietnamDate(later.date));
