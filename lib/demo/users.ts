import type { Role } from "@/lib/auth/roles";

export type DemoUser = { userId: string; name: string; email: string; role: Role };

/** Who may sign in to a demonstration. Their password is public, so they exist only where DEMO_USERS=1. */
export const demoUsers: readonly DemoUser[] = [
  { userId: "demo-mei", name: "Mei Tanaka", email: "mei@apron.example", role: "ops" },
  { userId: "demo-tomasz", name: "Tomasz Zieliński", email: "tomasz@apron.example", role: "agent" },
  { userId: "demo-adaeze", name: "Adaeze Obi", email: "adaeze@apron.example", role: "admin" },
  { userId: "demo-luis", name: "Luis Yazzie", email: "luis@apron.example", role: "viewer" },
];

export const demoPassword = "departures";
