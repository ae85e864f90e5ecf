/** Our mark: a speech bubble that holds a countdown around a keyhole. */
export function Brand({ size }: { size: 'small' | 'large' }) {
  return (
    <svg class="brand" data-size={size} viewBox="0 0 48 48" aria-hidden="true">
      <path
        class="brand-ground"
        d="M14 3h20c7.200 0 12 4.800 12 12v14c0 7.200-4.800 12-12 12H20.500l-8.300 5.600c-1.300.9-3 0-3-1.600v-5C4.800 38.200 2 34.400 2 29V15C2 7.800 6.800 3 14 3Z"
      />
      <path class="brand-arc" d="M24 9.500a12.500 12.500 0 1 1-11.900 8.700" />
      <path
        class="brand-key"
        d="M24 16.500a4 4 0 0 0-1.900 7.500l-1.100 4.500h6l-1.100-4.500a4 4 0 0 0-1.900-7.500Z"
      />
    </svg>
  );
}
