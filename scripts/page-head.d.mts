export function pageHead(): import('vite').Plugin;
