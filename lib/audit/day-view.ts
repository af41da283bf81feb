import type { StationTime } from "@/lib/airports/station-time";
import type { AuditEvent } from "./event";

/** A booking's event with the moment as the home station reads it. */
export type BookingChange = AuditEvent & { time?: StationTime };

type Day = { day: string; label: string };

/** What was booked, changed and canceled on a day of the home station, newest first. */
export type ChangesOfDay = {
  day: string;
  dayWords: string;
  isToday: boolean;
  previous: Day;
  next: Day;
  changes: BookingChange[];
  /** Cursor for the address. */
  earlier?: string;
  /** These are not the newest of the day. */
  continued: boolean;
};
