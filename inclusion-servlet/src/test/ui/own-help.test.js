// What is noted of a try is what happened: an answer that was read first is a help.
import { helpNoted, isByAnswer } from '../../main/ui/step/own-help.js';

function notes(help, act, expected) {
  const noted = helpNoted(help, act);
  if (noted !== expected) {
    throw new Error(`${help} of ${JSON.stringify(act)} is noted as ${noted}, and not as ${expected}`);
  }
}

Deno.test('whoever compares with the answer at the end did it without help', () => {
  notes('ALONE', { success: true, answerSeen: true }, 'ALONE');
});

Deno.test('what worked only after "not this time" and the open answer is not without help', () => {
  const act = { success: true, missed: true, answerSeen: true };
  notes('ALONE', act, 'SUPPORTED');
  notes('TOGETHER', act, 'TOGETHER');
  if (!isByAnswer(act)) {
    throw new Error('she is asked in other words');
  }
});

Deno.test('a wrong tap that is put right without the answer says nothing', () => {
  notes('ALONE', { success: true, missed: true, answerSeen: false }, 'ALONE');
});

Deno.test('with the guide alone is some support', () => {
  notes('ALONE', { success: true, guided: true }, 'SUPPORTED');
});
