import type { StationTime } from "@/lib/airports/station-time";

/** `+1` in its box: how many calendar days later, with the reason as a tooltip and for a screen reader. */
export function DayShift({ days, because }: { days: number; because: string }) {
  if (days === 0) return null;
  return (
    <span className="day" title={because}>
      {days > 0 ? `+${days}` : `−${-days}`}
    </span>
  );
}

type TimeOfDayProps = {
  time: StationTime;
  /** The time this one takes the place of: struck through before it, and the new one is marked late. */
  superseded?: StationTime;
  /** Local calendar days after the day of departure. */
  dayShift?: number;
  /** `digits` leaves out zone and UTC, for narrow columns. */
  show?: "all" | "digits";
  /** A time that is only beside the point, such as an arrival in a list of departures. */
  soft?: boolean;
};

/** A time at a station: local digits first, then zone and UTC with its `Z`, then what is odd about it in words. */
export function TimeOfDay({ time, superseded, dayShift = 0, show = "all", soft = false }: TimeOfDayProps) {
  const tone = superseded ? " late" : soft ? " soft" : "";
  return (
    <span className="nowrap">
      {superseded ? (
        <>
          <time className="tm was" dateTime={superseded.instant}>
            <span className="vh">was </span>
            {superseded.local}
          </time>{" "}
        </>
      ) : null}
      <time className={`tm${tone}`} dateTime={time.instant ?? `${time.date}T${time.local}`}>
        {superseded ? <span className="vh">now </span> : null}
        {time.local}
      </time>
      <DayShift days={dayShift} because={`${time.date} at the station`} />
      {show === "all" ? <ZoneAndUtc time={time} /> : null}
    </span>
  );
}

/** `PDT 21:35Z +1`, or `zone assumed` where the stored value has no zone. */
export function ZoneAndUtc({ time }: { time: StationTime }) {
  return (
    <>
      {time.zone || time.utc ? (
        <>
          {" "}
          <span className="z">{[time.zone, time.utc && `${time.utc}Z`].filter(Boolean).join(" ")}</span>
        </>
      ) : null}
      <DayShift days={time.utcDayShift} because={`Not ${time.date} in UTC`} />
      {time.zoneAssumed ? <span className="s two"> zone assumed</span> : null}
    </>
  );
}

/** The UTC column of a list: `21:35Z`, or nothing where the zone is not known. */
export function UtcTime({ time }: { time: StationTime }) {
  return time.utc ? <span className="z">{time.utc}Z</span> : null;
}
