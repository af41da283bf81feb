import { getBoardAgain } from "@/lib/board/queries";

const headers = { "cache-control": "private, no-store" };

export async function GET(request: Request) {
  const board = await getBoardAgain(Object.fromEntries(new URL(request.url).searchParams));
  return board ? Response.json(board, { headers }) : new Response(null, { status: 401, headers });
}
