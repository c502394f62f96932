import 'server-only';
import { publicRoundBySlug, publicTextBySlug } from '@undersigned/services';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { services } from '@/server/context';
import { orNotFound } from '@/server/session';

/** A round as everybody may see it; read once per request. */
export const publicRound = cache(async (slug: string) =>
  orNotFound(publicRoundBySlug(services(), slug, await getLocale())),
);

/** A published text as everybody may see it; read once per request. */
export const publicText = cache(async (slug: string) =>
  orNotFound(publicTextBySlug(services(), slug, await getLocale())),
);
