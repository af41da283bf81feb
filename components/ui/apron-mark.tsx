/** The mark: a taxiway location sign. */
export function ApronMark() {
  return (
    <svg viewBox="0 0 22 22" fill="none" stroke="#ffd21f" aria-hidden="true">
      <rect x="1" y="1" width="20" height="20" rx="2" fill="#15181b" strokeWidth="2" />
      <path d="M6.3 16.5 11 5.2l4.7 11.3M7.9 13h6.2" strokeWidth="2.3" />
    </svg>
  );
}
