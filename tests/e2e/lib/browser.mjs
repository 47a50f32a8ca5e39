// Headless Chromium, as Debian packages it or as CHROMIUM names it; nothing is downloaded.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const missing = existsSync(executable) ? false : `Chromium is not at ${executable} (set CHROMIUM)`;

export const launch = () => chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
