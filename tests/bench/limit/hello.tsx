import { render } from 'preact';

// What a popup of preact costs that says one word.
render(<p class="code">287082</p>, document.body);
