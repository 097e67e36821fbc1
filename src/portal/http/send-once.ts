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
    const request = { key: sendKey, route: routeOf(place), body: content };
    const { answer } = await this.kept.once(request, async () => ({ status: 303, answer: await work() }));
    return answer;
  }

  /** Where what was sent under this key led to; `null` when nothing was, or it was long ago. */
  answerTo({ sendKey, place }: Pick<Sent, 'sendKey' | 'place'>): Promise<string | null> {
    return this.kept.find<string>({ key: sendKey, route: routeOf(place) });
  }

  /** The key of a draft's sending: whatever is chosen meanwhile, a draft is sent once. */
  keyOf(draftId: string): string {
    return this.kept.fingerprint(draftId);
  }
}

function routeOf(place: string): string {
  return `PAGE ${place}`;
}
