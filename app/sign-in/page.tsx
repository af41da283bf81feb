import type { Metadata } from "next";
import { SignInPage } from "@/components/auth/sign-in-page";
import { getSignIn } from "@/lib/auth/queries";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignIn({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  return <SignInPage {...(await getSignIn(typeof next === "string" ? next : undefined))} />;
}
