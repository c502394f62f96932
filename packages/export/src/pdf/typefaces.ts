import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages: Record<string, string[]> = {
  '@expo-google-fonts/source-serif-4': [
    '400Regular/SourceSerif4_400Regular.ttf',
    '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    '700Bold/SourceSerif4_700Bold.ttf',
    '700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
  ],
  '@expo-google-fonts/inter': ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'],
  // Of those we tried the one from which Arabic words can be copied whole.
  '@expo-google-fonts/amiri': ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'],
  '@expo-google-fonts/noto-serif-hebrew': [
    '400Regular/NotoSerifHebrew_400Regular.ttf',
    '700Bold/NotoSerifHebrew_700Bold.ttf',
  ],
  'dejavu-fonts-ttf': ['ttf/DejaVuSerif.ttf', 'ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'],
};

/** The typefaces a PDF is set in. None is taken from the machine, so that a text looks the same everywhere. */
export function readTypefaces(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.entries(packages).flatMap(([name, files]) => {
    const folder = dirname(resolve(`${name}/package.json`));
    return files.map((file) => readFileSync(join(folder, file)));
  });
}
