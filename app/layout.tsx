import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Early } from "@/components/early/early";
import { EarlyListener } from "@/components/early/early-listener";
import { SkipLink } from "@/components/layout/skip-link";
import { ToastRegion } from "@/components/ui/toast-region";

export const metadata: Metadata = {
  title: { template: "%s · Apron", default: "Apron" },
  description: "The desk from which an airline runs the day's flights and holds its passengers",
};

/** The theme comes from a cookie, so that the first paint already has it; without one the system decides. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get("theme")?.value;
  const theme = chosen === "light" || chosen === "dark" ? chosen : undefined;
  return (
    <html lang="en" data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <EarlyListener />
        <Early>
          <SkipLink />
          {children}
          <ToastRegion />
        </Early>
      </body>
    </html>
  );
}
