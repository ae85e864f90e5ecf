import { mount } from 'svelte';
import { place } from '../page.ts';
import Bits from '../svelte/Bits.svelte';

mount(Bits, { target: place });
