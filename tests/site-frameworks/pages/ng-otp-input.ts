import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { NgOtpInputComponent } from 'ng-otp-input';
import { holds, place } from '../page.ts';

class Prompt {
  holds = holds;
}

place.append(document.createElement('code-prompt'));
const Root = Component({
  selector: 'code-prompt',
  imports: [NgOtpInputComponent],
  template: `<ng-otp-input [config]="{ length: 6, allowNumbersOnly: true }" (onInputChange)="holds($event)" />`,
})(Prompt);
await bootstrapApplication(Root, { providers: [provideZonelessChangeDetection()] });
