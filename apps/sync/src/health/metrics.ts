import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How often the lag of the event loop is looked at. The library's 10 ms were a third of what an idle server used. */
const lagLookMs = 100;

/** What this process counts. Numbers and codes only: nothing here names a person or a text. */
export function openMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagLookMs });
  return {
    registry,
    documentSockets: new Gauge({
      name: 'undersigned_document_sockets',
      help: 'Open document sockets',
      registers,
    }),
    liveSockets: new Gauge({ name: 'undersigned_live_sockets', help: 'Open live feeds', registers }),
    turnedAway: new Counter({
      name: 'undersigned_document_turned_away_total',
      help: 'Document sockets refused at the door',
      labelNames: ['reason'],
      registers,
    }),
    closed: new Counter({
      name: 'undersigned_document_closed_total',
      help: 'Document sockets that ended',
      labelNames: ['code'],
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'undersigned_commit_seconds',
      help: 'Time of one group commit of document updates, fsync included',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    }),
    damagedDocuments: new Gauge({
      name: 'undersigned_damaged_documents',
      help: 'Open documents whose log cannot be read to its end; they are shown and not written',
      registers,
    }),
    storagePaused: new Gauge({
      name: 'undersigned_storage_paused',
      help: '1 while nothing can be written: a full disk, or a database that is away',
      registers,
    }),
    mails: new Counter({
      name: 'undersigned_mails_total',
      help: 'Attempts to send a mail',
      labelNames: ['outcome'],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
