import { AlertIcon } from "@/components/ui/icons";

/** That a stored flight has something wrong, which its title tells; nothing where all is well. */
export function FaultsMark({ faults }: { faults: readonly string[] | undefined }) {
  if (!faults || faults.length === 0) return null;
  return (
    <span className="st is-late" title={faults.join(" ")}>
      <AlertIcon className="" />
      Needs a person
    </span>
  );
}
