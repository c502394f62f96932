import { existsSync } from 'node:fs';
import { aptInstall } from './apt.mjs';

const knownPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/** The path of a Chromium or its kin, installed with apt where that is possible; null when there is none. */
export function findBrowser() {
  if (present() === null) aptInstall('chromium');
  return present();
}

function present() {
  const places = [process.env.CHROMIUM, ...(knownPlaces[process.platform] ?? [])];
  return places.find((path) => path && existsSync(path)) ?? null;
}
