import { useEffect, useState } from 'preact/hooks';

/** What a question to the library gave; the answer before until a new one is there, `undefined` until the first. */
export function useAnswer<T>(ask: () => Promise<T> | undefined, inputs: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T | undefined>();
  useEffect(() => {
    let isLate = false;
    const asked = ask();
    if (asked === undefined) setAnswer(undefined);
    else void asked.then((value) => isLate || setAnswer(() => value));
    return () => {
      isLate = true;
    };
  }, inputs);
  return answer;
}
