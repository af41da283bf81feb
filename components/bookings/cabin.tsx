import { Fragment, type ReactNode } from "react";
import { placeIn } from "@/lib/aircraft/place";
import type { SeatMapRow, SeatMapView, SeatView } from "@/lib/bookings/row";
import { cabinParts } from "./seat-columns";
import type { SeatAt } from "./seat-name";

type CabinProps = {
  map: SeatMapView;
  label: string;
  /** `grid` where seats can be chosen, else a plain table. */
  role?: "grid";
  draw: (seat: SeatView, at: SeatAt) => ReactNode;
};

/** More seats across than this need narrower ones. */
const mostNarrow = 7;

/** The cabin from above, nose up: each cabin under its letters, the row's number in the aisle, exits in words. */
export function Cabin({ map, ...rest }: CabinProps) {
  const parts = cabinParts(map.rows);
  if (parts.length === 0) return null;
  const across = parts[0]?.letters.flat().length ?? 0;
  return (
    <div className={across > mostNarrow ? "cabin wide" : "cabin"}>
      <table className="seats" role={rest.role} aria-label={rest.label}>
        {parts.map(({ cabin, letters, rows }) => (
          <tbody key={cabin}>
            <tr className="letters">
              {letters.map((block, at) => (
                <Fragment key={places[at]}>
                  {at > 0 ? <td className="aisle" /> : null}
                  {block.map((letter, place) =>
                    letter ? (
                      <th key={letter} scope="col">
                        {letter}
                      </th>
                    ) : (
                      <td key={places[place]} />
                    ),
                  )}
                </Fragment>
              ))}
            </tr>
            {rows.map((row, at) => (
              <Fragment key={row.number}>
                {row.exit && !rows[at - 1]?.exit ? <Exit across={across + letters.length - 1} /> : null}
                <Row row={row} {...rest} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Names of blocks and of the places in them, where there is no letter to name them by. */
const places = ["left", "second", "third", "fourth", "fifth"] as const;

/** Doors on both sides in front of a row; the names of its seats say so too. */
function Exit({ across }: { across: number }) {
  return (
    <tr className="exit">
      <td colSpan={across}>
        <div aria-hidden="true">
          <span>◀ EXIT</span>
          <span>EXIT ▶</span>
        </div>
      </td>
    </tr>
  );
}

function Row({ row, role, draw }: Omit<CabinProps, "map" | "label"> & { row: SeatMapRow }) {
  const { blocks, cabin, exit } = row;
  return (
    <tr className={row.wing ? "wing" : undefined}>
      {blocks.map((block, at) => (
        <Fragment key={places[at]}>
          {at === 1 ? (
            <th scope="row" className="aisle">
              <span className="vh">Row </span>
              {row.number}
              {row.wing ? <span className="vh"> over the wing</span> : null}
            </th>
          ) : null}
          {at > 1 ? <td className="aisle" /> : null}
          {block.map((seat, index) => (
            <td key={places[index]} role={role ? "gridcell" : undefined}>
              {seat ? draw(seat, { place: placeIn(blocks, at, index), cabin, exit }) : null}
            </td>
          ))}
        </Fragment>
      ))}
    </tr>
  );
}
