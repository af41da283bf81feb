import { PageHeader } from "@/components/layout/page-header";
import { Empty } from "@/components/ui/empty";
import type { NewItemScreen } from "@/lib/items/screen";
import { NewItem } from "./new-item";

/** The form for a new item; records of Apron's own are made on their screens. */
export function NewItemPage({ screen }: { screen: NewItemScreen }) {
  const { table } = screen;
  return (
    <>
      <PageHeader
        crumb={{ href: `/explorer/${encodeURIComponent(table.name)}`, label: table.name }}
        title="New item"
      />
      {table.isOwn ? (
        <Empty title="Nothing is put in here by hand">
          {table.name} is one of Apron’s own tables: its records are made on their screens, with their
          history.
        </Empty>
      ) : (
        <NewItem screen={screen} />
      )}
    </>
  );
}
