import 'server-only';
import { webConfig } from '@/config';
import type { PageContext } from '@/public-page/page-context';
import { services } from './context';
import { logger } from './logger';
import { countAttempt, placeOfRequest } from './rate-limit';

/** Presses of a button on public pages, from one place. */
const presses = { name: 'public-page', times: 30, perMinutes: 1 };

/** What the public pages need of this process. */
export const publicPages = (): PageContext => ({
  services: services(),
  secret: webConfig().secret,
  countPost: (request) => countAttempt(presses, placeOfRequest(request.headers)),
  onFault: (error) => logger().error({ error }, 'public page fault'),
});
