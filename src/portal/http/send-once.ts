import { Injectable } from '@nestjs/common';
import { KeptAnswers } from '../../platform/http/kept-answers';

/** A form that was sent: its key, the place it was sent to, and what must be the same when it is sent again. */
interface Sent {
  sendKey: string;
  place: string;
  content: unknown;
}

/** Sends a form once, however often its button is pressed: going back and sending again leads to the same page. */
@Injectable()
export class SendOnce {
  constructor(private readonly kept: KeptAnswers) {}

  /** Answers with the address to go on at. Errors: `request.idempotency-key-reused`, and those of `work`. */
  async send({ sendKey, place, content }: Sent, work: () => Promise<string>): Promise<string> {
    const request = { key: sendKey, route: `PAGE ${place}`, body: content };
    const { answer } = await this.kept.once(request, async () => ({ status: 303, answer: await work() }));
    return answer;
  }
}
