import { DayShift } from "@/components/ui/time-of-day";
import type { Moment, Times } from "@/lib/board/row";

function isoOf({ at, local }: Moment): string {
  return at === undefined ? local : new Date(at).toISOString();
}

/** The schedule's time, struck through where another one holds. */
export function Scheduled({ times: { scheduled }, struck }: { times: Times; struck: boolean }) {
  if (!scheduled) return <span className="three">no time</span>;
  return (
    <time className={struck ? "tm was" : "tm"} dateTime={isoOf(scheduled)}>
      {scheduled.local}
    </time>
  );
}

/** The schedule in UTC, `19:15Z`, where it is known. */
export function Utc({ times: { scheduled } }: { times: Times }) {
  if (scheduled?.at === undefined) return null;
  return <span className="z">{new Date(scheduled.at).toISOString().slice(11, 16)}Z</span>;
}

/** What is expected, or happened, where it differs from the schedule. */
export function Expected({ times: { expected, shift = 0 }, late }: { times: Times; late: boolean }) {
  if (!expected) return null;
  return (
    <>
      <time className={late ? "tm late" : "tm"} dateTime={isoOf(expected)}>
        {expected.local}
      </time>
      <DayShift days={shift} because="On another day" />
    </>
  );
}

/** The other end of the flight: its schedule, and what is expected beside it. */
export function OtherEnd({ times, struck }: { times: Times; struck: boolean }) {
  const { scheduled, expected, shift = 0 } = times;
  if (!scheduled && !expected) return null;
  const late = (expected?.at ?? 0) > (scheduled?.at ?? 0);
  return (
    <>
      {scheduled ? (
        <time className={struck || expected ? "tm was" : "tm soft"} dateTime={isoOf(scheduled)}>
          {scheduled.local}
        </time>
      ) : null}
      {expected ? (
        <>
          {" "}
          <time className={late ? "tm late" : "tm soft"} dateTime={isoOf(expected)}>
            {expected.local}
          </time>
        </>
      ) : null}
      <DayShift days={shift} because="On another day" />
    </>
  );
}
