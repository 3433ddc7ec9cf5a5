// Runs before the first paint, so that a remembered choice of colours never flashes. Written by app/_ui/theme.ts.
try {
  const theme = localStorage.getItem('groundtrace-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is forbidden: the system's colours hold.
}
