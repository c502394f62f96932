import { Bell, Search } from 'lucide-react';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { LanguageSwitch } from '@/i18n/language-switch';
import type { PageActor } from '@/server/session';
import { CoalitionMenu } from './coalition-menu';
import { PersonMenu } from './person-menu';
import { Places, type Place } from './places';

/** The one bar of the workspace: coalition and places, what needs me, what is for me, search, language, me. */
export async function Bar({ page, needs, unread }: { page: PageActor; needs: number; unread: number }) {
  const { actor, coalition, memberships } = page;
  const t = await getTranslations('shell.bar');
  const home = `/c/${coalition.slug}`;
  const places: Place[] = [
    { href: `${home}/texts`, label: t('texts') },
    { href: `${home}/organisations`, label: t('organisations') },
    { href: `${home}/library`, label: t('library') },
  ];
  const settings = actor.role === 'focal-point' ? { href: `${home}/settings`, label: t('settings') } : null;
  const organisation = actor.organisationName ?? t('noOrganisation');
  return (
    <header data-bar className="sticky top-0 z-30 border-b border-line bg-desk">
      <div className="mx-auto flex h-14 max-w-[90rem] items-center gap-x-2 px-3 sm:px-6">
        <div className="min-w-0 lg:hidden">
          <CoalitionMenu
            name={coalition.name}
            label={t('menuOf', { coalition: coalition.name })}
            places={[{ href: home, label: t('home') }, ...places, ...(settings ? [settings] : [])]}
          />
        </div>
        <nav aria-label={t('label')} className="hidden min-w-0 items-center gap-x-1 lg:flex">
          <Places home={{ href: home, label: coalition.name }} places={places} />
        </nav>
        <div className="ms-auto flex shrink-0 items-center gap-x-1 sm:gap-x-2">
          <Link
            href={`${home}#needs-me`}
            aria-label={t('needsMe', { count: needs })}
            className="inline-flex min-h-11 items-center px-2 text-sm text-ink no-underline hover:underline"
          >
            <span aria-hidden className="hidden sm:inline">
              {t('needsMe', { count: needs })}
            </span>
            <NeedsCount needs={needs} />
          </Link>
          <Link
            href={`${home}/for-me`}
            aria-label={t('forMe', { count: unread })}
            className="relative inline-flex size-11 shrink-0 items-center justify-center text-ink"
          >
            <Bell aria-hidden className="size-5" />
            {unread > 0 ? <UnreadCount unread={unread} /> : null}
          </Link>
          <SearchField
            action={`${home}/search`}
            label={t('search')}
            short={t('searchShort')}
            find={t('find')}
          />
          <Link
            href={`${home}/search`}
            aria-label={t('search')}
            className="inline-flex size-11 items-center justify-center text-ink xl:hidden"
          >
            <Search aria-hidden className="size-5" />
          </Link>
          <LanguageSwitch />
          <PersonMenu
            name={actor.personName}
            organisation={organisation}
            label={t('meOf', { person: actor.personName, organisation })}
            words={{
              actingFor: t('actingFor'),
              actForAnother: t('actForAnother'),
              me: t('me'),
              signOut: t('signOut'),
            }}
            settings={settings}
            chooseHref={memberships.length > 1 ? `/acting/${coalition.slug}` : null}
          />
        </div>
      </div>
    </header>
  );
}

function NeedsCount({ needs }: { needs: number }) {
  return (
    <span
      aria-hidden
      className="inline-flex min-w-6 justify-center rounded-full border border-edge px-1.5 text-xs tabular-nums sm:hidden"
    >
      {needs}
    </span>
  );
}

const mostShown = 99;

function UnreadCount({ unread }: { unread: number }) {
  return (
    <span
      aria-hidden
      className="absolute end-0 top-1 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 text-on-accent tabular-nums"
    >
      {unread > mostShown ? `${mostShown}+` : unread}
    </span>
  );
}

function SearchField({
  action,
  label,
  short,
  find,
}: {
  action: string;
  label: string;
  short: string;
  find: string;
}) {
  return (
    <form action={action} method="get" role="search" className="hidden xl:block">
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={short}
        className="h-9 w-44 rounded-control border border-line bg-paper px-3 text-sm placeholder:text-muted"
      />
      <button type="submit" className="sr-only">
        {find}
      </button>
    </form>
  );
}
