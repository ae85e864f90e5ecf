/** As far as this file uses it. */
declare const chrome: {
  runtime: {
    onMessage: {
      addListener(heard: (message: unknown, sender: unknown, answer: (reply: string) => void) => void): void;
    };
  };
};

// A worker that does nothing but answer.
chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer('here'));
