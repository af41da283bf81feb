import { BareFrame } from "@/components/layout/bare-frame";
import { NothingHere } from "@/components/layout/nothing-here";

export default function NotFound() {
  return (
    <BareFrame>
      <NothingHere />
    </BareFrame>
  );
}
