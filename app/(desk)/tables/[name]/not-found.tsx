import { NoTable } from "@/components/tables/no-table";

export default function NotFound() {
  return <NoTable />;
}
