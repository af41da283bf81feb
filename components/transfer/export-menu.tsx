import { DownloadIcon } from "@/components/ui/icons";
import { type ExportFormat, exportFormats } from "@/lib/transfer/export-formats";

const words: Record<ExportFormat, [name: string, what: string]> = {
  csv: ["CSV", "for spreadsheets; safe from formulas"],
  jsonl: ["JSON Lines", "one record a line, every digit"],
  dynamodb: ["DynamoDB JSON", "every type, as AWS exports it"],
};

type ExportMenuProps = {
  kind: "flights" | "bookings" | `tables/${string}`;
  /** What the address of the list says, without cursors. */
  address: URLSearchParams | string;
  /** What is in the list, in words: `Departures from Seattle, Fri 20 November`. Left out where the list is all there is. */
  what?: string;
  /** What there is in all. */
  all?: string;
};

function Group({ title, kind, address }: { title: string; kind: string; address: string }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {exportFormats.map((format) => {
          const [name, what] = words[format];
          return (
            <li key={format}>
              <a href={`/api/export/${kind}?${address ? `${address}&` : ""}format=${format}`} download>
                <b>{name}</b> <span className="two">{what}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Downloads of the list as it is filtered, all of it and not only the page, and of everything there is. */
export function ExportMenu({ kind, address, what, all = `All ${kind}` }: ExportMenuProps) {
  return (
    <>
      <button type="button" className="btn" popoverTarget="export-menu">
        <DownloadIcon /> Export
      </button>
      <div id="export-menu" className="export-menu" popover="auto">
        {what ? <Group title={`This list: ${what}`} kind={kind} address={String(address)} /> : null}
        <Group title={all} kind={kind} address="all=1" />
      </div>
    </>
  );
}
