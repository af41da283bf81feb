import type { Outline } from "@/lib/paper/aztec";

/** A bar code, dark on light in both themes, since scanners read no other. */
export function AztecCode({ code, label }: { code: Outline; label: string }) {
  return (
    <svg
      className="aztec"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0H${code.size}V${code.size}H0Z`} />
      <path fill="#000" fillRule="evenodd" d={code.path} />
    </svg>
  );
}
