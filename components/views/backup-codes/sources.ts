/** Where codes came from, in words. */
export const sources = {
  page: 'bcFrom_page',
  pasted: 'bcFrom_pasted',
  file: 'bcFrom_file',
  picture: 'bcFrom_picture',
} as const;
