import type { ShownLogo } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { LogoPicture } from '@/features/organisation/components/logo-picture';

/** The logos of those who signed and allow it, in the order of the list; nothing while there are none. */
export async function LogoWall({ logos }: { logos: ShownLogo[] }) {
  if (logos.length === 0) return null;
  const t = await getTranslations('round.list');
  return (
    <ul aria-label={t('logos')} className="mb-6 flex flex-wrap items-center gap-3">
      {logos.map((logo) => (
        <li key={logo.organisationId}>
          <LogoPicture
            organisationId={logo.organisationId}
            logo={logo}
            alt={logo.alt || logo.organisationName}
            size="wall"
          />
        </li>
      ))}
    </ul>
  );
}
