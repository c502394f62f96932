import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { z } from 'zod';
import { webConfig } from '@/config';
import { noted, readVisit, visitCookie } from '@/features/activity/visit';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';

const headSchema = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const oneYear = 365 * 24 * 60 * 60;

/** Notes up to which row of the log this browser has been shown the news. Takes the number as text. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireActor(slug);
  const head = headSchema.safeParse(await request.text());
  if (!head.success) return new NextResponse(null, { status: 400 });
  const store = await cookies();
  const visit = noted(readVisit(store.get(visitCookie(slug))?.value), head.data, services().now());
  store.set(visitCookie(slug), JSON.stringify(visit), {
    path: `/c/${slug}`,
    maxAge: oneYear,
    httpOnly: true,
    sameSite: 'lax',
    secure: webConfig().baseUrl.startsWith('https:'),
  });
  return new NextResponse(null, { status: 204 });
}
