import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePreferences } from '../stores/preferences-store.ts';

/** The dark blue of the paper's headings, from near black to near white. */
const BLUE: BrandVariants = {
  10: '#020305',
  20: '#0b1724',
  30: '#0d263f',
  40: '#0e3356',
  50: '#12406b',
  60: '#1a4d7e',
  70: '#255b90',
  80: '#3169a1',
  90: '#4177af',
  100: '#5386bb',
  110: '#6795c6',
  120: '#7da4d0',
  130: '#94b4da',
  140: '#acc5e3',
  150: '#c5d6ec',
  160: '#dfe8f5',
};

const FONT =
  "'Segoe UI Variable Text', 'Segoe UI', -apple-system, system-ui, 'Liberation Sans', Arial, sans-serif";
const LIGHT: Theme = { ...createLightTheme(BLUE), fontFamilyBase: FONT };
const DARK: Theme = {
  ...createDarkTheme(BLUE),
  fontFamilyBase: FONT,
  colorBrandForeground1: BLUE[120],
  colorBrandForeground2: BLUE[130],
  colorBrandForegroundLink: BLUE[130],
  colorBrandForegroundLinkHover: BLUE[140],
};

/** The theme the person chose, or the system's. */
export function useTheme(): { readonly theme: Theme; readonly isDark: boolean } {
  const chosen = usePreferences(({ theme }) => theme);
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const hear = () => setSystemIsDark(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, []);
  const isDark = chosen === 'dark' || (chosen === 'system' && systemIsDark);
  return { theme: isDark ? DARK : LIGHT, isDark };
}
