import { Fragment, type ReactNode } from "react";
import type { SeatMapView, SeatView } from "@/lib/bookings/row";
import { columnsOf } from "./seat-counts";

type CabinProps = {
  map: SeatMapView;
  label: string;
  /** `grid` where seats can be chosen, else a plain table. */
  role?: "grid";
  draw: (seat: SeatView) => ReactNode;
};

/** The cabin from above, nose up: blocks of seats with the row's number in the aisle. */
export function Cabin({ map, label, role, draw }: CabinProps) {
  const columns = columnsOf(map);
  return (
    <div className="cabin">
      <table className="seats" role={role} aria-label={label}>
        <thead>
          <tr>
            {columns.map((letters, block) => (
              <Fragment key={letters.join()}>
                {block > 0 ? <td className="aisle" /> : null}
                {letters.map((letter) => (
                  <th key={letter} scope="col">
                    {letter}
                  </th>
                ))}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.map((row) => (
            <tr key={row.number}>
              {row.blocks.map((block, index) => (
                <Fragment key={columns[index]?.join()}>
                  {index > 0 ? <td className="aisle">{index === 1 ? row.number : null}</td> : null}
                  {block.map((seat, place) => (
                    <td key={columns[index]?.[place]} role={role ? "gridcell" : undefined}>
                      {seat ? draw(seat) : null}
                    </td>
                  ))}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
