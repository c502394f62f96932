import { refusalCodes } from '@undersigned/domain';
import { sentence } from '@undersigned/services';
import { currentLocale } from '@/server/locale';

/** The sentence for a refusal's code as an address carries it; null for anything else. */
export async function problemSentence(problem: string | undefined): Promise<string | null> {
  const code = refusalCodes.find((known) => known === problem);
  return code ? sentence({ code, values: { minutes: 60 } }, await currentLocale()) : null;
}
