import { createTheme } from '@mantine/core';

/** Calm and legible: the reader's own system font, sizes in rem, targets large enough for a thumb. */
export const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif',
  primaryColor: 'teal',
  primaryShade: 9,
  autoContrast: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  respectReducedMotion: true,
});
