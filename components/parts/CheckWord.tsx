/** Two words that both sides of a move show, and what they are compared for. */
export function CheckWord({ word, hint }: { word: string; hint: string }) {
  return (
    <p class="check-word">
      <strong dir="ltr">{word}</strong> <span class="soft">{hint}</span>
    </p>
  );
}
