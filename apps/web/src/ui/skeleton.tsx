/** The shape of a list that is on its way. */
export function Skeleton({ label, rows = 6 }: { label: string; rows?: number }) {
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">{label}</span>
      <div aria-hidden className="mb-3 h-8 w-2/5 rounded-control bg-line" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden className="grid gap-2 border-b border-line pb-4">
          <div className="h-4 w-3/5 rounded-control bg-line" />
          <div className="h-3 w-2/5 rounded-control bg-line" />
        </div>
      ))}
    </div>
  );
}
