import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { dayQuery, rowsShown } from "../../day-query";
import { doc, prefix } from "../../db";

const shown = [
  "departure_time",
  "estimated_departure",
  "flight_number",
  "destination",
  "gate",
  "status",
  "registration",
  "aircraft_type",
  "seats_available",
  "arrival_time",
];

/** The rows and columns of Apron's page for the same address, as they are stored. */
export default async function Flights({ searchParams }: { searchParams: Promise<{ day: string }> }) {
  const { day } = await searchParams;
  const { Items = [] } = await doc().send(new QueryCommand(dayQuery(day, prefix())));
  return (
    <table>
      <thead>
        <tr>
          {shown.map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Items.slice(0, rowsShown).map((item) => (
          <tr key={item.flight_id}>
            {shown.map((name) => (
              <td key={name}>{item[name]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
