import type { PlotMark } from "@/lib/board/plot";
import { counted } from "@/lib/format";

const width = 1392;
const ground = 57;
const pitch = width / 144;
const hours = Array.from({ length: 13 }, (_, at) => at * 2);

function shape(kind: PlotMark["kind"], x: number, y: number, size: number): string {
  const [cx, cy, half] = [x + size / 2, y + size / 2, size * 0.65];
  if (kind === "delayed") return `M${cx} ${cy - half}l${half} ${half}-${half} ${half}-${half}-${half}z`;
  if (kind === "canceled") return `M${x} ${y}l${size} ${size}M${x + size} ${y}l-${size} ${size}`;
  return `M${x} ${y}h${size}v${size}h-${size}z`;
}

/** The marks of a kind as one path: a thousand shapes cost four elements. */
function pathOf(marks: readonly PlotMark[], kind: PlotMark["kind"], rise: number): string {
  const size = Math.min(7, rise * 0.7);
  return marks
    .filter((mark) => mark.kind === kind)
    .map(({ column, height }) => {
      const x = column * pitch + (pitch - size) / 2;
      return shape(
        kind,
        Number(x.toFixed(1)),
        Number((ground - 1.5 - size - height * rise).toFixed(1)),
        Number(size.toFixed(1)),
      );
    })
    .join("");
}

/** The day in marks of ten minutes: filled is over, hollow is to come, a diamond is late, a cross canceled. The table below is its text. */
export function DayPlot({ marks, nowAt }: { marks: readonly PlotMark[]; nowAt?: number }) {
  const highest = Math.max(0, ...marks.map(({ height }) => height)) + 1;
  const rise = Math.min(10, (ground - 2) / highest);
  const x = nowAt === undefined ? undefined : (nowAt / 1440) * width;
  return (
    <svg
      className="dayplot desk"
      viewBox={`0 -4 ${width} 78`}
      role="img"
      aria-label={`${counted(marks.length, "flight")} by ten minutes of the day; the table lists them`}
    >
      <path className="ax" d={`M0 ${ground + 0.5}H${width}`} />
      <path className="d0" d={pathOf(marks, "over", rise)} />
      <path className="d1" d={pathOf(marks, "toGo", rise)} />
      <path className="dl" d={pathOf(marks, "delayed", rise)} />
      <path className="dx" d={pathOf(marks, "canceled", rise)} />
      {x === undefined ? null : <rect className="nw" x={x - 2} y="-4" width="4" height="65" />}
      {hours.map((hour) => (
        <text
          key={hour}
          x={(hour / 24) * width}
          y="72"
          textAnchor={hour === 0 ? "start" : hour === 24 ? "end" : "middle"}
        >
          {String(hour).padStart(2, "0")}
        </text>
      ))}
    </svg>
  );
}
