import { columns } from "./flight-heading";

/** The line of now across a list of flights; `clock` is the station's wall clock. */
export function NowRow({ clock }: { clock: string }) {
  return (
    <tr className="now">
      <td colSpan={columns}>
        <div className="nl" />
        <span className="nowtag">NOW {clock}</span>
      </td>
    </tr>
  );
}
