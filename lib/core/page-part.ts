/** Parts of the scripts in a page that are fetched when they are needed, each a script of its own. */
export type PagePart = 'hands' | 'taught' | 'promptless' | 'words-latin' | 'words-beyond-latin';
