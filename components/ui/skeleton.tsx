/** A still bar where a value will be, `width` px wide. */
export function Bone({ width }: { width: number }) {
  return <svg className="sk" width={width} height={10} aria-hidden="true" />;
}

const ROWS = Array.from({ length: 24 }, (_, row) => `row ${row}`);

/** Rows of a table that is being read, with the widths (px) of its real columns; at most 24, shown after 150 ms. */
export function SkeletonTable({
  widths,
  rows = 8,
  label,
}: {
  widths: number[];
  rows?: number;
  label: string;
}) {
  const columns = widths.map((width, column) => ({ key: `column ${column}`, width }));
  return (
    <div className="late-show" role="status" aria-busy="true">
      <span className="vh">{label}</span>
      <table className="t" aria-hidden="true">
        <tbody>
          {ROWS.slice(0, rows).map((row) => (
            <tr key={row}>
              {columns.map(({ key, width }) => (
                <td key={key}>
                  <Bone width={width} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
