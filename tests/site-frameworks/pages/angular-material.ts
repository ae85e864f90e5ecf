import '@angular/compiler';
import { Component, effect, provideZonelessChangeDetection } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import '../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import { bootstrapApplication } from '@angular/platform-browser';
import { holds, place, trusts, trustWords } from '../page.ts';

class Prompt {
  trustWords = trustWords;
  code = new FormControl('', { nonNullable: true });
  trusted = new FormControl(false, { nonNullable: true });
  #held = toSignal(this.code.valueChanges, { initialValue: '' });
  #on = toSignal(this.trusted.valueChanges, { initialValue: false });

  constructor() {
    effect(() => holds(this.#held()));
    effect(() => trusts(this.#on()));
  }
}

place.append(document.createElement('code-prompt'));
const Root = Component({
  selector: 'code-prompt',
  imports: [MatFormFieldModule, MatInputModule, MatSlideToggleModule, ReactiveFormsModule],
  template: `
    <mat-form-field><mat-label>Code</mat-label><input matInput [formControl]="code" maxlength="6"></mat-form-field>
    <mat-slide-toggle [formControl]="trusted">{{ trustWords }}</mat-slide-toggle>`,
})(Prompt);
await bootstrapApplication(Root, { providers: [provideZonelessChangeDetection()] });
