import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Live } from '../../platform/live/live';
import { Secrets } from '../../platform/secrets';
import { Vote } from '../domain/vote';
import { Votes } from '../store/votes';

/** Who says it: a person, or whoever writes from an address. */
interface Voice {
  personId: string | null;
  address: string | null;
}

/** Counts what people say solved their questions, each person once a day. */
@Injectable()
export class VoteCount {
  private readonly key: Buffer;

  constructor(
    private readonly votes: Votes,
    private readonly clock: Clock,
    private readonly live: Live,
    secrets: Secrets,
  ) {
    this.key = secrets.derive('knowledge.voters');
  }

  /** The article that solved a question, or `null` where none did after all. */
  async count(questionId: string, articleId: string | null, voice: Voice): Promise<void> {
    if (await this.changes(questionId, articleId, voice)) await this.live.announce('knowledge-votes');
  }

  private async changes(questionId: string, articleId: string | null, voice: Voice): Promise<boolean> {
    const now = this.clock.now();
    const given = await this.votes.of(questionId);
    if (given) {
      if (articleId === null) given.withdraw(now);
      else given.move(articleId, now);
      await this.votes.save(given);
      return given.changedAt.getTime() === now.getTime();
    }
    const voter = this.voterOf(voice);
    if (articleId === null || voter === null) return false;
    const signedIn = voice.personId !== null;
    return this.votes.addUnlessSpent(Vote.cast({ questionId, articleId, voter, signedIn }, now));
  }

  private voterOf({ personId, address }: Voice): string | null {
    const said = personId ?? address;
    return said === null
      ? null
      : createHmac('sha256', this.key).update(said).digest('base64url').slice(0, 22);
  }
}
