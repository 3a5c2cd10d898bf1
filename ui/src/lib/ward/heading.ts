// The heading as the minutes will carry it, by who issues them (Nghị định 30/2020/NĐ-CP, Phụ lục I;
// for Party papers Hướng dẫn 36-HD/VPTW). A picture for the screen; the paper is made in Rust.
import type { Ward } from "$lib/backend";
import { t } from "$lib/texts";

export interface Heading {
  left: { text: string; bold: boolean }[];
  right: { text: string; bold: boolean }[];
  /** "Số: …/BB-UBND"; null where the paper has no number. */
  number: string | null;
}

const upper = (text: string): string => text.toLocaleUpperCase("vi");

export function headingOf(ward: Ward, number: number | null): Heading {
  const words = t.nouns.heading;
  const place = upper(`${t.nouns.wardKind[ward.kind]} ${ward.name.trim() || "…"}`);
  const digits = number === null ? "……" : String(number).padStart(2, "0");
  const bold = (text: string): { text: string; bold: boolean } => ({ text, bold: true });
  const plain = (text: string): { text: string; bold: boolean } => ({ text, bold: false });
  const state = [bold(words.nation), bold(words.motto)];
  switch (ward.issuer) {
    case "uban":
      return { left: [bold(words.uban), bold(place)], right: state, number: `Số: ${digits}/BB-UBND` };
    case "hdnd":
      return { left: [bold(words.hdnd), bold(place)], right: state, number: `Số: ${digits}/BB-HĐND` };
    case "mttq":
      return { left: [plain(words.mttq), bold(place), bold(words.standing)], right: state, number: `Số: ${digits}/BB-MTTQ-BTT` };
    case "dang_uy":
      return {
        left: [plain(`${words.partyOf} ${upper(ward.province.trim() || "…")}`), bold(`${words.party} ${place}`), plain("*")],
        right: [bold(words.vietnamParty)],
        number: `Số ${digits}-BB/ĐU`,
      };
    case "to_dan_pho":
      return { left: [plain(place), bold(upper(ward.unit_name?.trim() ? ward.unit_name.trim() : "…"))], right: state, number: null };
  }
}
