import type { ReactNode } from "react";

type IconProps = { className?: string };

function Glyph({ className = "i", children }: IconProps & { children: ReactNode }) {
  return (
    <svg className={className} viewBox="0 0 14 14" fill="none" stroke="currentColor" aria-hidden="true">
      {children}
    </svg>
  );
}

export function SearchIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="6" cy="6" r="4.2" strokeWidth="1.6" />
      <path d="M9.2 9.2 13 13" strokeWidth="1.6" />
    </Glyph>
  );
}

export function ThemeIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="5.4" strokeWidth="1.5" />
      <path d="M7 1.6a5.4 5.4 0 0 0 0 10.8z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

export function MenuIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M1 3h12M1 7h12M1 11h12" strokeWidth="1.6" />
    </Glyph>
  );
}

export function PlusIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M7 2v10M2 7h10" strokeWidth="1.7" />
    </Glyph>
  );
}

export function CloseIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M3 3l8 8M11 3l-8 8" strokeWidth="1.7" />
    </Glyph>
  );
}

export function CheckIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M2 7.5 5.5 11 12 3.5" strokeWidth="1.9" />
    </Glyph>
  );
}

export function PreviousIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M9 2 4 7l5 5" strokeWidth="1.7" />
    </Glyph>
  );
}

export function NextIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M5 2l5 5-5 5" strokeWidth="1.7" />
    </Glyph>
  );
}

export function DownloadIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M7 2v8M3.5 6.5 7 10l3.5-3.5M2 13h10" strokeWidth="1.5" />
    </Glyph>
  );
}

/** Marks the sorted column of a table. */
export function SortIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M7 3l4 6H3z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

/** The ▲ of errors and of what needs a person. */
export function AlertIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M7 1 13.5 13H.5z" fill="currentColor" stroke="none" />
      <path d="M7 5.2v4M7 10.4v1.4" stroke="var(--page)" strokeWidth="1.5" />
    </Glyph>
  );
}

/** Somebody has this seat. */
export function PersonIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="4.4" r="2.7" fill="currentColor" stroke="none" />
      <path d="M1.8 13c0-3.2 2.2-4.7 5.2-4.7s5.2 1.5 5.2 4.7z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

export function DiscIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

export function CircleIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="5" strokeWidth="1.6" />
    </Glyph>
  );
}

export function DashedCircleIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="5" strokeWidth="1.6" strokeDasharray="2.6 2.2" />
    </Glyph>
  );
}

export function HalfCircleIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="5" strokeWidth="1.6" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

export function CheckedDiscIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" stroke="none" />
      <path d="M3.9 7.2 6.2 9.5 10.2 4.8" stroke="var(--page)" strokeWidth="1.6" />
    </Glyph>
  );
}

export function DiamondIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M7 .8 13.2 7 7 13.2.8 7z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

export function DepartedIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M2.5 11.5 11.5 2.5M5 2.5h6.5V9" strokeWidth="1.7" />
    </Glyph>
  );
}

export function ArrivedIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M2.5 2.5l8 8M10.5 4v6.5H4" strokeWidth="1.7" />
      <path d="M2 13h10" strokeWidth="1.6" />
    </Glyph>
  );
}

export function CancelingIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <rect x="1.8" y="1.8" width="10.4" height="10.4" strokeWidth="1.6" />
      <path d="M4.6 4.6l4.8 4.8M9.4 4.6 4.6 9.4" strokeWidth="1.6" />
    </Glyph>
  );
}

export function CanceledIcon(props: IconProps) {
  return (
    <Glyph {...props}>
      <rect x="1" y="1" width="12" height="12" fill="currentColor" stroke="none" />
      <path d="M4.2 4.2l5.6 5.6M9.8 4.2 4.2 9.8" stroke="var(--page)" strokeWidth="1.8" />
    </Glyph>
  );
}
