import 'server-only';
import { webConfig } from '@/config';
import type { AuthSettings } from './auth-options';
import { logger } from './logger';

/** What signing in needs of this process: its address, its secret, its log. */
export function authSettings(): AuthSettings {
  const { baseUrl, secret } = webConfig();
  return {
    baseUrl,
    secret,
    onFault: (code, detail) => {
      const message = detail instanceof Error ? detail.message : code;
      logger().error({ code, message }, 'next-auth');
    },
  };
}
