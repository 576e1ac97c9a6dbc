import { createTheme, DEFAULT_THEME } from '@mantine/core';

/** The kit lightens a button under the pointer to the shade before, on which white is too faint: darker instead. */
const [t0, t1, t2, t3, t4, t5, t6, t7, , t9] = DEFAULT_THEME.colors.teal;

/** Calm and legible: the reader's own system font, sizes in rem, targets large enough for a thumb. */
export const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif',
  colors: { teal: [t0, t1, t2, t3, t4, t5, t6, t7, '#066649', t9] },
  primaryColor: 'teal',
  primaryShade: 9,
  autoContrast: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  respectReducedMotion: true,
});
