import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";

/** What stands at the address of a table that is not there. */
export function NoTable() {
  return (
    <Empty
      whole
      title="There is no such table"
      action={
        <AppLink className="btn" href="/tables">
          Go to the tables
        </AppLink>
      }
    >
      It may have been deleted, the address may be mistyped, or the table lies in another account or region
      than Apron’s.
    </Empty>
  );
}
