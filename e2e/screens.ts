import type { Page } from "@playwright/test";
import type { Role } from "@/lib/auth/roles";

/** One state of the screen: how to come there, signed in as ops unless it says otherwise. */
export type Screen = {
  name: string;
  as?: Role | "nobody";
  /** Is laid out or reached in another way on a phone, so that it is opened on one too. */
  onPhone?: true;
  show(page: Page): Promise<void>;
};
