"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { type Asked, askedParams, tableAddress } from "@/lib/explorer/address";
import { planFor } from "@/lib/explorer/answer";
import type { Where } from "@/lib/explorer/snippets";
import { figure } from "@/lib/format";
import type { TableView } from "@/lib/tables/table";
import { AsCode } from "./as-code";
import { FullScanResult } from "./full-scan-result";
import { SegmentProgress } from "./segment-progress";
import { useFullScan } from "./use-full-scan";

const segmentCounts = [1, 2, 4, 8, 16] as const;

type FullScanPanelProps = {
  table: TableView;
  /** The condition, and the index where one is named. */
  asked: Asked;
  where: Where;
};

/** A Scan to the end of what is asked, in segments at once: with progress, and stopped at any time. */
export function FullScanPanel({ table, asked, where }: FullScanPanelProps) {
  const [segments, setSegments] = useState(4);
  const query = askedParams(asked).toString();
  const planned = planFor(table, { ...asked, way: { ...asked.way, read: "scan" } });
  const { state, start, stop } = useFullScan(
    (count) => `/api${tableAddress(table.name)}/scan?segments=${count}${query ? `&${query}` : ""}`,
  );
  const { status, scan, problem } = state;
  const isRunning = status === "running";
  return (
    <section className="fullscan" aria-labelledby="full-scan">
      <div className="resbar">
        <h2 id="full-scan">Scan to the end</h2>
        <p className="two s">
          Reads all {figure(table.items)} items in segments at once and counts what matches.
        </p>
        <span className="grow" />
        <span className="qfield">
          <label htmlFor="segments">Segments</label>
          <select
            id="segments"
            className="in"
            value={segments}
            disabled={isRunning}
            onChange={(event) => setSegments(Number(event.target.value))}
          >
            {segmentCounts.map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </span>
        {isRunning ? (
          <Button onClick={stop}>Stop</Button>
        ) : (
          <Button onClick={() => start(segments)}>{status === "idle" ? "Start" : "Scan again"}</Button>
        )}
      </div>
      {scan ? <SegmentProgress scan={scan} about={table.items} isRunning={isRunning} /> : null}
      <p role="status" className={scan || isRunning ? "page-note two s" : "vh"}>
        {isRunning && !scan ? "Reading…" : null}
        {status === "stopped" ? "Stopped. What was read until then stands above." : null}
        {status === "done" && scan
          ? `Done: ${figure(scan.matched)} of ${figure(scan.scanned)} items match.`
          : null}
      </p>
      {planned.ok ? (
        <div className="under-resbar">
          <AsCode
            request={{
              operation: "Scan",
              input: { ...planned.value.request.input, Segment: 0, TotalSegments: segments },
            }}
            where={where}
            label="Show one segment as code"
          />
        </div>
      ) : null}
      {problem && status === "failed" ? (
        <Note tone="bad" alert className="page-note">
          {problem.message}
        </Note>
      ) : null}
      {scan?.items ? <FullScanResult table={table} scan={scan} items={scan.items} /> : null}
    </section>
  );
}
