import 'server-only';
import { collectDefaultMetrics, Counter, Registry } from 'prom-client';

// Survives the module reloads of development, which would register everything twice.
const held = globalThis as { undersignedMetrics?: ReturnType<typeof openMetrics> };

/** What this process counts. Numbers and codes only: nothing here names a person or a text. */
export const metrics = () => (held.undersignedMetrics ??= openMetrics());

function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    apiAnswers: new Counter({
      name: 'undersigned_api_answers_total',
      help: 'Answers of the HTTP API by status',
      labelNames: ['status'],
      registers: [registry],
    }),
  };
}
