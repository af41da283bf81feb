const LETTERS: Record<string, string> = {
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  ħ: "h",
  Ħ: "H",
  ŧ: "t",
  Ŧ: "T",
  ı: "i",
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  þ: "th",
  Þ: "TH",
};

const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const APOSTROPHES = /['’‘ʼʻ`´]/g;

/**
 * Latin text in plain letters, as a desk without accents types it: `Søren Ibáñez` gives `Soren Ibanez`,
 * apostrophes go away. Letters of other scripts keep their marks. The case is kept.
 */
export function foldLatin(text: string): string {
  return text
    .normalize("NFD")
    .replace(APOSTROPHES, "")
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC");
}
