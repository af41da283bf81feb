import type { ReactNode } from "react";
import { Frame } from "@/components/layout/frame";
import { getPerson, stationClock } from "@/lib/auth/queries";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <Frame person={await getPerson()} station={stationClock()}>
      {children}
    </Frame>
  );
}
