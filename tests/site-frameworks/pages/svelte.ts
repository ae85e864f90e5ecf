import { mount } from 'svelte';
import { place } from '../page.ts';
import Plain from '../svelte/Plain.svelte';

mount(Plain, { target: place });
