import type { DateState } from "@/lib/schedule/screen";

export const weekdays = [
  { value: "1", label: "Mon" },
  { value: "2", label: "Tue" },
  { value: "3", label: "Wed" },
  { value: "4", label: "Thu" },
  { value: "5", label: "Fri" },
  { value: "6", label: "Sat" },
  { value: "7", label: "Sun" },
] as const;

export const arrivalDays = [
  { value: "0", label: "Same day" },
  { value: "1", label: "Next day, +1" },
  { value: "2", label: "Two days later, +2" },
  { value: "-1", label: "Day before, -1" },
];

export const gapAnswers = [
  { value: "", label: "Ask me" },
  { value: "later", label: "Use the time moved on" },
  { value: "skip", label: "No flight on such a day" },
];

export const repeatedAnswers = [
  { value: "", label: "Ask me" },
  { value: "first", label: "The first of the two" },
  { value: "second", label: "The second of the two" },
  { value: "skip", label: "No flight on such a day" },
];

/** What becomes of a date, for the figures and for the calendar. */
export const stateWords: Record<DateState, string> = {
  make: "to make",
  there: "there already",
  different: "there and different",
  "left-out": "left out",
};

/** The shape that says the same in the calendar. */
export const stateSigns: Record<DateState, string> = {
  make: "",
  there: "✓",
  different: "≠",
  "left-out": "×",
};
