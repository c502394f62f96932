import { amendmentsFile } from '@/features/amendment/amendments-file';

/** The suggestions that wait, as a PDF of amendments. The log says who took it. */
export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return amendmentsFile((await params).id, 'pdf');
}
