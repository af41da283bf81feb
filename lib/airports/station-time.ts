/** One moment as people at one station read it; everything is already text, so a browser never formats a zone. */
export type StationTime = {
  /** 24 h wall clock at the station, `16:45`. */
  local: string;
  /** Calendar day at the station, `2026-11-20`. */
  date: string;
  /** Zone abbreviation such as `PST`; empty when the station's zone is not known. */
  zone: string;
  /** The same moment in UTC, `00:45`; missing when the zone is not known. */
  utc?: string;
  /** UTC day minus local day: 1 when it is already tomorrow in UTC. */
  utcDayShift: number;
  /** ISO instant for `<time datetime>`, when it can be known. */
  instant?: string;
  /** True for a stored value without a zone, read as local time of the station. */
  zoneAssumed: boolean;
};
