import '@angular/compiler';
import { Component, effect, provideZonelessChangeDetection } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { holds, place, trusts, trustWords } from '../page.ts';

class Prompt {
  trustWords = trustWords;
  code = new FormControl('', { nonNullable: true, validators: Validators.pattern(/^\d{6}$/) });
  trusted = new FormControl(false, { nonNullable: true });
  #held = toSignal(this.code.valueChanges, { initialValue: '' });
  #on = toSignal(this.trusted.valueChanges, { initialValue: false });

  constructor() {
    effect(() => holds(this.code.valid ? this.#held() : ''));
    effect(() => trusts(this.#on()));
  }
}

place.append(document.createElement('code-prompt'));
const Root = Component({
  selector: 'code-prompt',
  imports: [ReactiveFormsModule],
  template: `
    <label for="code">Code</label> <input id="code" [formControl]="code" inputmode="numeric">
    <input id="trust" type="checkbox" [formControl]="trusted"> <label for="trust">{{ trustWords }}</label>`,
})(Prompt);
await bootstrapApplication(Root, { providers: [provideZonelessChangeDetection()] });
