import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";

export default function Forbidden() {
  return (
    <Empty
      whole
      title="Your role may not do this"
      action={
        <AppLink className="btn" href="/flights">
          Go to the flights
        </AppLink>
      }
    >
      An administrator can give you another role, or sign in as somebody who may.
    </Empty>
  );
}
