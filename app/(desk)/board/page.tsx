import type { Metadata } from "next";
import { BoardScreen } from "@/components/board/board-screen";
import { getBoard } from "@/lib/board/queries";

export const metadata: Metadata = { title: "Board" };

export default async function BoardOfDay({ searchParams }: PageProps<"/board">) {
  return <BoardScreen {...(await getBoard(await searchParams))} />;
}
